import { CoSignersOfPlans1795400000000 } from './migrations/1795400000000-co-signers-of-plans.ts';
import { CreateReadStore1767225700000 } from './migrations/1767225700000-create-read-store.ts';
import { AccountRegister1795500000000 } from './migrations/1795500000000-account-register.ts';
import { ReportRegister1795700000000 } from './migrations/1795700000000-report-register.ts';
import { RebuildAndQuarantine1795800000000 } from './migrations/1795800000000-rebuild-and-quarantine.ts';
import { Recounts1795900000000 } from './migrations/1795900000000-recounts.ts';
import { PlansWorkedOn1796000000000 } from './migrations/1796000000000-plans-worked-on.ts';
import { WaitingWork1796200000000 } from './migrations/1796200000000-waiting-work.ts';
import { EntriesOfTasks1796400000000 } from './migrations/1796400000000-entries-of-tasks.ts';
import { SmallerIndexes1796500000000 } from './migrations/1796500000000-smaller-indexes.ts';

/** Every change of schema `read_store`, oldest first. */
export const readStoreMigrations = [
  CreateReadStore1767225700000,
  CoSignersOfPlans1795400000000,
  AccountRegister1795500000000,
  ReportRegister1795700000000,
  RebuildAndQuarantine1795800000000,
  Recounts1795900000000,
  PlansWorkedOn1796000000000,
  WaitingWork1796200000000,
  EntriesOfTasks1796400000000,
  SmallerIndexes1796500000000,
] as const;
