import type { Actor, DocumentRef } from '../shared/fact.ts';
import type { PlanId, ReportId, UnitId } from '../shared/ids.ts';
import type { LocalDate } from '../shared/local-date.ts';
import type {
  CoveredWindow,
  ExpectedReport,
  ReportEvent,
  ReportForm,
  ReportFrozen,
  ReportSubmitted,
  ReportVersioned,
} from './report.events.ts';

export type NoReport = Readonly<{ kind: 'none' }>;

/** A numbered version as it was recorded. */
export type KeptVersion = Readonly<{
  version: number;
  at: LocalDate;
  knownAt: string;
  ruleSet: string;
  document: string;
  sha256: string;
  madeOn: LocalDate;
  authority: DocumentRef | null;
  reason: string | null;
}>;

/** A report period at its receiver (đợt báo cáo). */
export type Round = Readonly<{
  kind: 'round';
  id: ReportId;
  reportType: string;
  year: number;
  window: CoveredWindow;
  due: LocalDate;
  dueAdvice: LocalDate | null;
  ruleSet: string;
  receiver: UnitId;
  planId: PlanId | null;
  expected: readonly ExpectedReport[];
  form: ReportForm;
  excluded: readonly Readonly<{ unit: UnitId; reason: string | null }>[];
  /** Frozen once there is one; in order. */
  versions: readonly KeptVersion[];
  /** Effective day of the last act; the next one may not be earlier. */
  lastActOn: LocalDate;
}>;

/** The report of one unit in a round. */
export type UnitReport = Readonly<{
  kind: 'unitReport';
  id: ReportId;
  roundId: ReportId;
  unit: UnitId;
  stage: 'awaitingApproval' | 'returned' | 'approved';
  sent: Omit<ReportSubmitted['data'], 'effectiveOn' | 'by' | 'authority' | 'reason'>;
  /** Whoever sent it, now or before it was returned; each account and unit once. */
  senders: readonly Actor[];
  lastActOn: LocalDate;
}>;

/** What a report stream tells: a round, the report of one unit in it, or nothing yet. */
export type Report = NoReport | Round | UnitReport;

export const initialReport: Report = { kind: 'none' };

export const isFrozen = ({ versions }: Pick<Round, 'versions'>): boolean => versions.length > 0;

export const evolveReport = (report: Report, event: ReportEvent): Report => {
  switch (event.type) {
    case 'ReportPeriodOpened': {
      if (report.kind !== 'none') return report;
      const { reportId: id, effectiveOn, by: _by, authority: _authority, reason: _reason, ...opened } = event.data;
      return { kind: 'round', id, ...opened, excluded: [], versions: [], lastActOn: effectiveOn };
    }
    case 'ReportSubmitted':
      return report.kind === 'round' ? report : sent(report, event);
    case 'ReportReturned':
      return report.kind === 'unitReport'
        ? { ...report, stage: 'returned', lastActOn: event.data.effectiveOn }
        : report;
    case 'ReportApproved':
      return report.kind === 'unitReport'
        ? { ...report, stage: 'approved', lastActOn: event.data.effectiveOn }
        : report;
    default:
      return report.kind === 'round' ? evolveRound(report, event) : report;
  }
};

const sent = (before: NoReport | UnitReport, { data }: ReportSubmitted): UnitReport => {
  const { effectiveOn, by, authority: _authority, reason: _reason, ...content } = data;
  const earlier = before.kind === 'unitReport' ? before.senders : [];
  return {
    kind: 'unitReport',
    id: content.reportId,
    roundId: content.roundId,
    unit: content.unit,
    stage: 'awaitingApproval',
    sent: content,
    senders: [...earlier.filter(({ account, unit }) => account !== by.account || unit !== by.unit), by],
    lastActOn: effectiveOn,
  };
};

type RoundEvent = Extract<
  ReportEvent,
  { type: 'UnitExcludedFromReport' | 'UnitReadmittedToReport' | 'ReportFrozen' | 'ReportVersioned' }
>;

const evolveRound = (round: Round, event: RoundEvent): Round => {
  const acted = { ...round, lastActOn: event.data.effectiveOn };
  switch (event.type) {
    case 'UnitExcludedFromReport': {
      const { unit, reason } = event.data;
      return { ...acted, excluded: [...round.excluded.filter((one) => one.unit !== unit), { unit, reason }] };
    }
    case 'UnitReadmittedToReport':
      return { ...acted, excluded: round.excluded.filter(({ unit }) => unit !== event.data.unit) };
    case 'ReportFrozen':
    case 'ReportVersioned':
      return { ...acted, versions: [...round.versions, keptVersion(event)] };
  }
};

const keptVersion = ({ data }: ReportFrozen | ReportVersioned): KeptVersion => {
  const { version, at, knownAt, ruleSet, document, sha256, effectiveOn: madeOn, authority, reason } = data;
  return { version, at, knownAt, ruleSet, document, sha256, madeOn, authority, reason };
};
