import type { RecountReport } from '../../features/ports/recounting.ts';
import type { Difference } from '../../platform/event-store/copy/compare-logs.ts';
import type { Step } from '../../platform/event-store/copy/copy-events.ts';
import type { CrossCheck } from '../../platform/event-store/server-projections/cross-check.ts';
import type { Deployment } from '../../platform/event-store/server-projections/deploy-projections.ts';
import type { StatusClass } from '../../domain/shared/facts-at.ts';
import type { FindingKind } from '../../platform/fsck/finding.ts';
import type { FsckReport } from '../../platform/fsck/fsck.ts';

import type { RebuildTexts } from './rebuild-texts.ts';

/** Everything that the command line says by itself; refusals come from the API in the same language. */
export type Texts = RebuildTexts &
  Readonly<{
    language: 'vi' | 'en';
    help: Readonly<Record<HelpText, string>>;
    exitCodes: string;
    columns: Readonly<Record<ColumnName, string>>;

    noService: (address: string) => string;
    unexpectedAnswer: (status: number) => string;
    folderInUse: string;
    starting: (pid: number) => string;
    noPlan: (asked: string) => string;
    severalPlans: (asked: string, candidates: readonly string[]) => string;
    noTask: (number: string, plan: string) => string;
    unreadableArgument: (english: string, named: string | undefined, code: string) => string;
    notEmpty: string;
    setUpCode: (code: string) => string;
    stopServiceFirst: (pid: number) => string;
    badLine: (line: number, what: string) => string;
    cannotRead: (file: string) => string;
    cannotWrite: (file: string) => string;

    equal: string;
    differs: string;
    figuresMatch: (all: number) => string;
    figuresDiffer: (differing: number, all: number) => string;
    groupsComplete: (numerator: number, denominator: number, text: string) => string;
    ruleSet: (version: string) => string;
    completed: (numerator: number, denominator: number, text: string) => string;
    corner: (at: string, position: string, recordedAt: string | null) => string;
    more: (shown: number) => string;
    nothing: string;
    catchingUp: string;
    exporting: string;
    importing: string;
    generating: string;
    fileOrStore: string;
    imported: (events: number, position: string) => string;
    exported: (events: number, file: string) => string;

    noSuchStore: (address: string) => string;
    sameStore: string;
    cannotOpen: (store: string, said: string) => string;
    noStoreThere: (store: string) => string;
    copySteps: Readonly<Record<Step, string>>;
    copied: (copied: number, found: number, position: string) => string;
    logsDiffer: (number: number, part: Difference['in'], place: string) => string;
    copyNotContinued: (events: number) => string;
    storeRefused: (said: string) => string;

    needsEventStoreDb: string;
    deployed: Readonly<Record<Deployment['is'], string>>;
    olderStands: (name: string) => string;
    olderDisabled: (name: string) => string;
    otherTextDeployed: (name: string) => string;
    foreignProjection: (name: string) => string;
    notDeployed: (name: string) => string;
    crossChecked: (what: 'tasks' | 'types', checked: CrossCheck['tasks']) => string;
    crossDiffers: (differences: number) => string;
    nothingCompared: string;

    checking: string;
    findings: Readonly<Record<FindingKind, string>>;
    checkedStore: (report: FsckReport) => string;
    storeDamaged: (findings: bigint) => string;

    recounting: string;
    recounted: (report: RecountReport & Readonly<{ at: string; position: string }>) => string;
    recountedRate: (numerator: number, denominator: number) => string;
    taskDiffers: (task: string, recounted: StatusClass | null, shown: StatusClass | null) => string;
    figureDiffers: (plan: string | null, figure: string, recounted: number, shown: number) => string;
    recountDiffers: (differences: number) => string;
    nothingCounted: string;
  }>;

export type CommandName =
  | 'program'
  | 'serve'
  | 'plans'
  | 'progress'
  | 'tasks'
  | 'history'
  | 'audit'
  | 'demo-check'
  | 'export-events'
  | 'import-events'
  | 'copy-events'
  | 'generate'
  | 'deploy-projections'
  | 'cross-check'
  | 'fsck'
  | 'set-up-code'
  | 'rebuild'
  | 'replay-quarantine'
  | 'recount';

export type HelpText =
  | CommandName
  | 'usage'
  | 'arguments'
  | 'options'
  | 'commands'
  | 'examplesTitle'
  | 'exitCodesTitle'
  | 'helpOption'
  | 'helpCommand'
  | 'version'
  | 'url'
  | 'json'
  | 'at'
  | 'knownAt'
  | 'by'
  | 'plan'
  | 'words'
  | 'year'
  | 'status'
  | 'unit'
  | 'limit'
  | 'task'
  | 'number'
  | 'actor'
  | 'type'
  | 'from'
  | 'to'
  | 'q'
  | 'planOption'
  | 'taskOption'
  | 'outFile'
  | 'inFile'
  | 'units'
  | 'plansEach'
  | 'tasksEach'
  | 'years'
  | 'seed'
  | 'intoStore'
  | 'fromStore'
  | 'toStore'
  | 'translate'
  | 'onStore'
  | 'disableOlder'
  | 'projection'
  | 'confirmDifferences'
  | 'rollback'
  | 'dropOld'
  | 'cancelRebuild'
  | 'checkAll'
  | 'jsonLines';

export type ColumnName =
  | 'symbol'
  | 'plan'
  | 'owner'
  | 'year'
  | 'id'
  | 'heading'
  | 'total'
  | 'rate'
  | 'number'
  | 'title'
  | 'leadUnit'
  | 'deadline'
  | 'status'
  | 'completedOn'
  | 'recordedAt'
  | 'effectiveOn'
  | 'event'
  | 'sentence'
  | 'by'
  | 'source'
  | 'figure'
  | 'at'
  | 'article'
  | 'computed'
  | 'verdict'
  | 'name'
  | 'outcome'
  | 'state'
  | 'projection'
  | 'about'
  | 'server'
  | 'register';
