import { canonicalJson } from '../shared/canonical-json.ts';
import type { ReportId, UnitId } from '../shared/ids.ts';
import type { LocalDate } from '../shared/local-date.ts';
import type { EnteredCell, ReportFigures, ReportForm } from './report.events.ts';
import { noFigures, sumOfCells, sumOfFigures } from './report-figures.ts';
import { isExcluded } from './report.rules.ts';
import type { Round, UnitReport } from './report.state.ts';

/** A unit's report as known at the moment of closing. */
export type SentReport = Readonly<{
  reportId: ReportId;
  unit: UnitId;
  stage: UnitReport['stage'];
  submission: number;
  sentOn: LocalDate;
  knownAt: string;
  empty: boolean;
  figures: ReportFigures;
  cells: readonly EnteredCell[];
}>;

/** Whether a report counts in the total, and if not, how far it is. */
export type Standing = UnitReport['stage'] | 'drafting' | 'excluded';

/** How far each unit that was due is, in the order in which they are expected; `null` for what was never sent. */
export const standingsOf = (
  round: Pick<Round, 'expected' | 'excluded'>,
  reports: readonly SentReport[],
): readonly Readonly<{ unit: UnitId; reportId: ReportId; standing: Standing; sent: SentReport | null }>[] => {
  const sentById = new Map(reports.map((report) => [report.reportId, report]));
  return round.expected.map(({ unit, reportId }) => {
    const sent = sentById.get(reportId) ?? null;
    return { unit, reportId, standing: isExcluded(round, unit) ? 'excluded' : (sent?.stage ?? 'drafting'), sent };
  });
};

const figureNames = Object.keys(noFigures) as readonly (keyof ReportFigures)[];

/** Figures are lists in the order of `figureNames`, cells in the order of the form: three thousand units fit in one text. */
export type ReportDocument = Readonly<{
  report: Readonly<{
    id: ReportId;
    type: string;
    year: number;
    period: string;
    label: string;
    from: LocalDate;
    to: LocalDate;
    due: LocalDate;
    receiver: UnitId;
    planId: string | null;
  }>;
  version: number;
  at: LocalDate;
  knownAt: string;
  ruleSet: string;
  form: ReportForm;
  figureNames: readonly (keyof ReportFigures)[];
  /** Approved reports, which make the total. */
  units: readonly Readonly<{
    unit: UnitId;
    report: ReportId;
    submission: number;
    sentOn: LocalDate;
    knownAt: string;
    empty: boolean;
    figures: readonly number[];
    cells: readonly number[];
  }>[];
  total: Readonly<{ figures: readonly number[]; cells: readonly number[] }>;
  /** Chưa tổng hợp. */
  missing: readonly Readonly<{ unit: UnitId; stage: Standing }>[];
  excluded: readonly UnitId[];
}>;

const listed = (figures: ReportFigures): readonly number[] => figureNames.map((name) => figures[name]);

/** The figures that a list in a document stands for. */
export const figuresIn = (
  { figureNames: names }: Pick<ReportDocument, 'figureNames'>,
  list: readonly number[],
): ReportFigures => ({ ...noFigures, ...Object.fromEntries(names.map((name, index) => [name, list[index] ?? 0])) });

export type Numbering = Readonly<{ version: number; knownAt: string; ruleSet: string }>;

export const documentOf = (
  round: Round,
  reports: readonly SentReport[],
  { version, knownAt, ruleSet }: Numbering,
): ReportDocument => {
  const standings = standingsOf(round, reports);
  const counted = standings.flatMap(({ standing, sent }) => (standing === 'approved' && sent !== null ? [sent] : []));
  const { key, label, from, to } = round.window;
  return {
    report: {
      ...{ id: round.id, type: round.reportType, year: round.year, period: key, label, from, to },
      ...{ due: round.due, receiver: round.receiver, planId: round.planId },
    },
    ...{ version, at: to, knownAt, ruleSet, form: round.form, figureNames },
    units: counted.map((sent) => ({
      ...{ unit: sent.unit, report: sent.reportId, submission: sent.submission, sentOn: sent.sentOn },
      ...{ knownAt: sent.knownAt, empty: sent.empty, figures: listed(sent.figures) },
      cells: sumOfCells(round.form, [sent.cells]).map(({ value }) => value),
    })),
    total: {
      figures: listed(sumOfFigures(counted.map(({ figures }) => figures))),
      cells: sumOfCells(
        round.form,
        counted.map(({ cells }) => cells),
      ).map(({ value }) => value),
    },
    missing: standings.flatMap(({ unit, standing }) =>
      standing === 'approved' || standing === 'excluded' ? [] : [{ unit, stage: standing }],
    ),
    excluded: standings.flatMap(({ unit, standing }) => (standing === 'excluded' ? [unit] : [])),
  };
};

export const textOf = (document: ReportDocument): string => canonicalJson(document);

/** @throws SyntaxError for a text that no version was frozen as */
export const readDocument = (text: string): ReportDocument => JSON.parse(text) as ReportDocument;
