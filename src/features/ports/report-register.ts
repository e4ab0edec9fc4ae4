import type {
  CoveredWindow,
  EnteredCell,
  ExpectedReport,
  ReportFigures,
  ReportForm,
} from '../../domain/report/report.events.ts';
import type { UnitReport } from '../../domain/report/report.state.ts';
import type { DocumentRef } from '../../domain/shared/fact.ts';
import type { StatusClass } from '../../domain/shared/facts-at.ts';
import type { PlanId, ReportId, TaskId, UnitId } from '../../domain/shared/ids.ts';
import type { LocalDate } from '../../domain/shared/local-date.ts';
import type { Corner, Page } from './registers.ts';

/** A numbered version without its text: that stands in the event, and is handed out from there byte for byte. */
export type VersionFacts = Readonly<{
  version: number;
  at: LocalDate;
  knownAt: string;
  ruleSet: string;
  sha256: string;
  madeOn: LocalDate;
  authority: DocumentRef | null;
  reason: string | null;
  eventId: string;
}>;

/** A report period at its receiver (đợt báo cáo). */
export type RoundFacts = Readonly<{
  reportId: ReportId;
  reportType: string;
  year: number;
  window: CoveredWindow;
  due: LocalDate;
  dueAdvice: LocalDate | null;
  ruleSet: string;
  receiver: UnitId;
  planId: PlanId | null;
  form: ReportForm;
  expected: readonly ExpectedReport[];
  excluded: readonly Readonly<{ unit: UnitId; reason: string | null; on: LocalDate }>[];
  /** In order; frozen once there is one. */
  versions: readonly VersionFacts[];
  openedOn: LocalDate;
}>;

/** The version of a unit's report that was sent last. */
export type UnitReportFacts = Readonly<{
  reportId: ReportId;
  roundId: ReportId;
  unit: UnitId;
  stage: UnitReport['stage'];
  submission: number;
  at: LocalDate;
  knownAt: string;
  ruleSet: string;
  figures: ReportFigures;
  cells: readonly EnteredCell[];
  empty: boolean;
  sentOn: LocalDate;
  /** Day and reason of the return or approval; `null` while it waits. */
  judged: Readonly<{ on: LocalDate; reason: string | null }> | null;
}>;

export type RoundFilter = Readonly<{
  receiver?: UnitId;
  reportType?: string;
  year?: number;
  period?: string;
  planId?: PlanId | null;
  frozen?: boolean;
}>;

/** A round in a list: how many units are due (without those excluded), and how far they are. */
export type RoundHeading = Readonly<{
  reportId: ReportId;
  reportType: string;
  year: number;
  window: CoveredWindow;
  due: LocalDate;
  dueAdvice: LocalDate | null;
  receiver: UnitId;
  planId: PlanId | null;
  versions: number;
  expected: number;
  notApplicable: number;
  received: number;
  approved: number;
}>;

/** How a unit kept to its days, over the rounds asked for. `expected` = `received` + `missing` + `notYetDue`. */
export type UnitTimeliness = Readonly<{
  unit: UnitId;
  expected: number;
  /** Sent and not returned: `onTime` + `late`. */
  received: number;
  onTime: number;
  late: number;
  /** Of those received: nothing to report. */
  empty: number;
  /** Not received though the last day is over. */
  missing: number;
  notYetDue: number;
  /** Excluded, with a reason. */
  notApplicable: number;
}>;

export abstract class ReportRegister {
  /** Latest cut-off day first. Rounds whose receiver is out of sight are left out. `limit` 1 to 1.000. */
  abstract rounds(
    filter: RoundFilter,
    corner: Corner,
    after: string | null,
    limit: number,
  ): Promise<Page<RoundHeading>>;
  /** The corner's sight limits nothing here and below. */
  abstract findRound(roundId: ReportId, corner: Corner): Promise<RoundFacts | null>;
  /** The round that expects this report, sent or not. */
  abstract roundOf(reportId: ReportId, corner: Corner): Promise<RoundFacts | null>;
  abstract findReport(reportId: ReportId, corner: Corner): Promise<UnitReportFacts | null>;
  /** Every report of a round that was ever sent. */
  abstract reportsOf(roundId: ReportId, corner: Corner): Promise<readonly UnitReportFacts[]>;
  /** Unit by unit, in order of the id; of units in sight. What is due on the day of the corner may still come. */
  abstract timeliness(
    filter: RoundFilter & Readonly<{ unit?: UnitId }>,
    corner: Corner,
    after: string | null,
    limit: number,
  ): Promise<Page<UnitTimeliness>>;
}

/** Figures of units as they were pinned: each at the position of its sending. */
export type PinnedFigures = Readonly<{
  at: LocalDate;
  planId: PlanId | null;
  year: number;
  units: readonly Readonly<{ unit: UnitId; knownAt: bigint }>[];
}>;

/** An event effective by the cut-off day, recorded after a unit's figures were pinned. */
export type LateEvent = Readonly<{
  position: string;
  eventId: string;
  type: string;
  recordedAt: string;
  effectiveOn: LocalDate;
  sentence: string;
  unit: UnitId;
  taskId: TaskId;
  number: string;
  title: string;
  /** Class of the task in the unit's pinned figures, and as known now; `null` where it is none of the unit's. */
  then: StatusClass | null;
  now: StatusClass | null;
}>;

export abstract class LateEvents {
  /** In order of the log. `limit` 1 to 1.000. */
  abstract page(pinned: PinnedFigures, upTo: bigint, after: string | null, limit: number): Promise<Page<LateEvent>>;
}
