import type { Texts } from '../texts.ts';
import { administration } from './administration.ts';
import { frame } from './frame.ts';
import { measure } from './measure.ts';
import { measures } from './measures.ts';
import { myWork } from './my-work.ts';
import { overview } from './overview.ts';
import { parts } from './parts.ts';
import { plan } from './plan.ts';
import { planActs } from './plan-acts.ts';
import { plans } from './plans.ts';
import { profile } from './profile.ts';
import { reportRound } from './report-round.ts';
import { reports } from './reports.ts';
import { setUp } from './set-up.ts';
import { signIn } from './sign-in.ts';
import { task } from './task.ts';
import { taskActs } from './task-acts.ts';
import { tasks } from './tasks.ts';
import { timeMachine } from './time-machine.ts';
import { unit } from './unit.ts';
import { units } from './units.ts';
import { words } from './words.ts';

export const en: Texts = {
  administration,
  frame,
  measure,
  measures,
  myWork,
  overview,
  parts,
  plan,
  planActs,
  plans,
  profile,
  reportRound,
  reports,
  setUp,
  signIn,
  task,
  taskActs,
  tasks,
  timeMachine,
  unit,
  units,
  words,
};
