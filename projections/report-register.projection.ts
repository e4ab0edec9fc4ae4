import type {
  CoveredWindow,
  EnteredCell,
  ExpectedReport,
  ReportEvent,
  ReportFigures,
  ReportForm,
  ReportFrozen,
  ReportVersioned,
} from '../src/domain/report/report.events.ts';
import type { DocumentRef } from '../src/domain/shared/fact.ts';
import type { PlanId, ReportId, UnitId } from '../src/domain/shared/ids.ts';
import type { LocalDate } from '../src/domain/shared/local-date.ts';
import type { Recorded } from '../src/domain/shared/fact.ts';
import { ofKnown, type Register } from './projection.ts';

/** A numbered version without its text, which stands in the event. */
export type VersionRow = Readonly<{
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

export type RoundRow = Readonly<{
  kind: 'round';
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
  versions: readonly VersionRow[];
  openedOn: LocalDate;
}>;

/** The version of a unit's report that was sent last. */
export type UnitReportRow = Readonly<{
  kind: 'unitReport';
  reportId: ReportId;
  roundId: ReportId;
  unit: UnitId;
  stage: 'awaitingApproval' | 'returned' | 'approved';
  submission: number;
  at: LocalDate;
  knownAt: string;
  ruleSet: string;
  figures: ReportFigures;
  cells: readonly EnteredCell[];
  empty: boolean;
  sentOn: LocalDate;
  /** Day and reason of the last return or approval of this version; `null` while it waits. */
  judged: Readonly<{ on: LocalDate; reason: string | null }> | null;
}>;

export type ReportRow = RoundRow | UnitReportRow;

const ofRound = <Event>(change: (round: RoundRow, event: Event, recorded: Recorded) => RoundRow) =>
  ofKnown<ReportRow, Event>((row, event, recorded) => (row.kind === 'round' ? change(row, event, recorded) : row));

const ofUnitReport = <Event>(change: (report: UnitReportRow, event: Event) => UnitReportRow) =>
  ofKnown<ReportRow, Event>((row, event) => (row.kind === 'unitReport' ? change(row, event) : row));

const withVersion = ofRound<ReportFrozen | ReportVersioned>((round, { data }, { id: eventId }) => {
  const { version, at, knownAt, ruleSet, sha256, effectiveOn: madeOn, authority, reason } = data;
  const made = { version, at, knownAt, ruleSet, sha256, madeOn, authority, reason, eventId };
  return { ...round, versions: [...round.versions, made] };
});

const judged = (
  report: UnitReportRow,
  stage: UnitReportRow['stage'],
  { effectiveOn: on, reason }: Readonly<{ effectiveOn: LocalDate; reason: string | null }>,
): UnitReportRow => ({ ...report, stage, judged: { on, reason } });

/** Which periods were opened, who must report in them, and how far each report is. */
export const reportRegister: Register<ReportRow, ReportEvent> = {
  name: 'report-register',
  version: 1,
  category: 'report',
  on: {
    ReportPeriodOpened: (row, { data }) => {
      if (row !== null) return row;
      const { effectiveOn: openedOn, by: _by, authority: _authority, reason: _reason, ...opened } = data;
      return { kind: 'round', ...opened, excluded: [], versions: [], openedOn };
    },
    UnitExcludedFromReport: ofRound((round, { data: { unit, reason, effectiveOn: on } }) => ({
      ...round,
      excluded: [...round.excluded.filter((one) => one.unit !== unit), { unit, reason, on }],
    })),
    UnitReadmittedToReport: ofRound((round, { data: { unit } }) => ({
      ...round,
      excluded: round.excluded.filter((one) => one.unit !== unit),
    })),
    ReportFrozen: withVersion,
    ReportVersioned: withVersion,
    ReportSubmitted: (row, { data }) => {
      if (row?.kind === 'round') return row;
      const { effectiveOn: sentOn, by: _by, authority: _authority, reason: _reason, ...sent } = data;
      return { kind: 'unitReport', ...sent, stage: 'awaitingApproval', sentOn, judged: null };
    },
    ReportReturned: ofUnitReport((report, { data }) => judged(report, 'returned', data)),
    ReportApproved: ofUnitReport((report, { data }) => judged(report, 'approved', data)),
  },
};
