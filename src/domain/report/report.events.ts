import type { Fact } from '../shared/fact.ts';
import type { PlanId, ReportId, UnitId } from '../shared/ids.ts';
import type { LocalDate } from '../shared/local-date.ts';

/** The days whose data a report covers, both included (thời gian chốt số liệu), under the name of its period. */
export type CoveredWindow = Readonly<{ key: string; label: string; from: LocalDate; to: LocalDate }>;

/** A number that reporting units type in; everything else of a report is computed. */
export type FormCell = Readonly<{ code: string; label: string; unitOfMeasure: string }>;

/** A row or column sum of the form: the cell `total` must equal the sum of the cells `parts`. */
export type FormSum = Readonly<{ total: string; parts: readonly string[] }>;

export type ReportForm = Readonly<{ cells: readonly FormCell[]; sums: readonly FormSum[] }>;

/** A typed number, by the code of its cell; whole, from 0. */
export type EnteredCell = Readonly<{ code: string; value: number }>;

/** A unit that must report, and the id of its report. */
export type ExpectedReport = Readonly<{ unit: UnitId; reportId: ReportId }>;

/** Tasks led by a unit at the cut-off day, by status class, and what rates need beside. */
export type ReportFigures = Readonly<{
  H1: number;
  H2: number;
  T1: number;
  T2: number;
  N: number;
  X: number;
  /** Of H1 and H2: completed by the original deadline. */
  onTimeByOriginal: number;
  /** Numerator and denominator of plan completion, each plan under its own rule on tasks without a deadline. */
  completed: number;
  counted: number;
  /** Of H1, H2 and N: completed on a day of the window. Windows that follow each other may be added up in this alone. */
  completedInWindow: number;
}>;

/** A report period was opened (mở kỳ báo cáo) for all units due at once. */
export type ReportPeriodOpened = Fact<
  'ReportPeriodOpened',
  {
    reportId: ReportId;
    /** Code of the report type, for example `CCHC`. */
    reportType: string;
    year: number;
    window: CoveredWindow;
    /** Last day to send (hạn gửi). */
    due: LocalDate;
    /** The next working day, where `due` is a day of rest; advice only. */
    dueAdvice: LocalDate | null;
    /** Version of the rule set that gave window and days. */
    ruleSet: string;
    receiver: UnitId;
    /** Tasks of this plan; `null` for all plans of the year. */
    planId: PlanId | null;
    /** Every unit under the receiver that lived on the cut-off day. */
    expected: readonly ExpectedReport[];
    form: ReportForm;
  }
>;

/** A unit need not report (không thuộc diện báo cáo), for example after a merger. */
export type UnitExcludedFromReport = Fact<'UnitExcludedFromReport', { reportId: ReportId; unit: UnitId }>;

/** A unit that was excluded must report again. */
export type UnitReadmittedToReport = Fact<'UnitReadmittedToReport', { reportId: ReportId; unit: UnitId }>;

/** A unit sent its report (gửi báo cáo). Figures are those that the system computed; they are never typed. */
export type ReportSubmitted = Fact<
  'ReportSubmitted',
  {
    reportId: ReportId;
    /** The period that it belongs to. */
    roundId: ReportId;
    unit: UnitId;
    /** 1 for the first, one more each time it is sent again. */
    submission: number;
    /** Cut-off day of the figures. */
    at: LocalDate;
    /** Position of the log whose knowledge the figures show, decimal text. */
    knownAt: string;
    ruleSet: string;
    figures: ReportFigures;
    cells: readonly EnteredCell[];
    /** The unit declares that it has nothing to report (không phát sinh). */
    empty: boolean;
  }
>;

/** A report was sent back to be put right (yêu cầu chỉnh lý); it counts in no total until it is approved again. */
export type ReportReturned = Fact<
  'ReportReturned',
  { reportId: ReportId; roundId: ReportId; unit: UnitId; submission: number }
>;

/** A report was approved (duyệt) and counts in the total. */
export type ReportApproved = Fact<
  'ReportApproved',
  { reportId: ReportId; roundId: ReportId; unit: UnitId; submission: number }
>;

type NumberedVersion = {
  reportId: ReportId;
  receiver: UnitId;
  planId: PlanId | null;
  /** 1 for the frozen report, one more for each adjustment. */
  version: number;
  /** Cut-off day. */
  at: LocalDate;
  /** Position of the log whose knowledge of the units' reports it shows, decimal text. */
  knownAt: string;
  ruleSet: string;
  /** Canonical JSON of all figures, by unit and in total; what is handed out is this text, byte for byte. */
  document: string;
  /** SHA-256 of `document` in UTF-8, lower-case hex. */
  sha256: string;
};

/** The period was closed (chốt số liệu): these figures never change. */
export type ReportFrozen = Fact<'ReportFrozen', NumberedVersion>;

/** A new numbered version (bản điều chỉnh) with other figures; the frozen one is kept. */
export type ReportVersioned = Fact<'ReportVersioned', NumberedVersion>;

export type ReportEvent =
  | ReportPeriodOpened
  | UnitExcludedFromReport
  | UnitReadmittedToReport
  | ReportSubmitted
  | ReportReturned
  | ReportApproved
  | ReportFrozen
  | ReportVersioned;
