import type { AgeingBand } from '../shared/ageing.ts';
import type { Fraction } from '../shared/rates.ts';
import type { LocalDate } from '../shared/local-date.ts';

/** A value that law or practice sets, where it comes from, and whether the source text was compared. */
export type Ruled<Value> = Readonly<{ value: Value; citation: string; verified: boolean }>;

/** How plan completion earns points: full marks at 100%, a share from the floor up, nothing below it. */
export type CompletionScoreRule = Readonly<{ criterion: string; maxPoints: Fraction; floorPercent: number }>;

/**
 * A period of a report regime, in months of its year, both included: the half-year is 1 to 6. Its data window runs from
 * the day after the cut-off day of the month before the first, to the cut-off day of the last.
 */
export type ReportPeriodRule = Readonly<{ key: string; label: string; firstMonth: number; lastMonth: number }>;

/** A report regime (chế độ báo cáo): which periods, on which day data is cut off and the report is due. */
export type ReportRegime = Readonly<{
  code: string;
  name: string;
  periods: readonly ReportPeriodRule[];
  /** Last day of the data window, in the last month of the period (ngày chốt số liệu). */
  cutOffDay: number;
  /** Last day to send the report, in the last month of the period. */
  dueDay: number;
}>;

/** The rules that held between two days; every figure names the version that made it. */
export type RuleSet = Readonly<{
  version: string;
  validFrom: LocalDate;
  /** First day on which it no longer holds; `null` while it does. */
  validTo: LocalDate | null;
  extensions: Readonly<{
    maxExtensions: Ruled<number>;
    minDaysBeforeDeadline: Ruled<number>;
    askAfterDeadlineAllowed: Ruled<boolean>;
  }>;
  /** How many days before its deadline a task is about to be due (sắp đến hạn). */
  dueSoonDays: Ruled<number>;
  /** Decimals of a printed percentage, 0 to 4. */
  percentDecimals: Ruled<number>;
  planCompletionScore: Ruled<CompletionScoreRule>;
  /** Whether a deadline given as a date moves when it falls on a day of rest; otherwise the later day is only advice. */
  fixedDatesShiftOnHolidays: Ruled<boolean>;
  ageingBands: Ruled<readonly AgeingBand[]>;
  reports: readonly Ruled<ReportRegime>[];
}>;
