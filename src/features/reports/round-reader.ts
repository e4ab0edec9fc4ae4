import { Injectable } from '@nestjs/common';
import { readDocument, standingsOf, type SentReport, type Standing } from '../../domain/report/report-document.ts';
import { sumOfCells, sumOfFigures } from '../../domain/report/report-figures.ts';
import { reportTypeOf } from '../../domain/rule-set/report-types.ts';
import { streamOf, type ReportId, type UnitId } from '../../domain/shared/ids.ts';
import type { CornerView } from '../ports/reading/corner.view.ts';
import { UnitLabels, type LabelOf } from '../ports/reading/unit-labels.ts';
import { ReportRegister, type RoundFacts, type UnitReportFacts } from '../ports/report-register.ts';
import type { Corner } from '../ports/registers.ts';
import { Revisions } from '../ports/revisions.ts';
import { RulesInForce } from '../ports/rules-in-force.ts';
import { NotRecorded } from '../ports/streams.errors.ts';
import { ReportStreams } from '../ports/streams.ts';
import { dueDayView } from './due-day.ts';
import { mayRead, ReportSights, type ReportSight } from './report-sight.ts';
import { addedUpIn, roundLabels, stateOf, unitReportLabels, type AddedUp } from './report-state.ts';
import { reportFiguresView, type RoundView, type UnitReportView } from './report.view.ts';

/** A round at a corner with what the asker may read of it. */
export type SeenRound = Readonly<{
  round: RoundFacts;
  sight: ReportSight;
  corner: Corner;
  units: readonly SeenUnit[];
  addedUp: AddedUp;
  labelOf: LabelOf;
  decimals: number;
}>;

export type SeenUnit = Readonly<{
  unit: UnitId;
  reportId: ReportId;
  standing: Standing;
  sent: (SentReport & UnitReportFacts) | null;
}>;

@Injectable()
export class RoundReader {
  constructor(
    private readonly register: ReportRegister,
    private readonly reports: ReportStreams,
    private readonly sights: ReportSights,
    private readonly labels: UnitLabels,
    private readonly rules: RulesInForce,
    private readonly revisions: Revisions,
  ) {}

  /** Units are called as they were on the cut-off day. @throws NotRecorded for a round that is not known or not in sight */
  async see(roundId: ReportId, corner: Corner): Promise<SeenRound> {
    const round = await this.register.findRound(roundId, corner);
    if (round === null) throw new NotRecorded('report', roundId);
    return this.seen(round, corner);
  }

  /** The round that expects a report. @throws NotRecorded */
  async seeExpecting(reportId: ReportId, corner: Corner): Promise<SeenRound> {
    const round = await this.register.roundOf(reportId, corner);
    if (round === null) throw new NotRecorded('report', reportId);
    return this.seen(round, corner);
  }

  async view(seen: SeenRound, shown: CornerView): Promise<RoundView> {
    const { round, units, labelOf, decimals, corner, sight } = seen;
    const approved = units.flatMap(({ standing, sent }) => (standing === 'approved' && sent !== null ? [sent] : []));
    const state = round.versions.length > 0 ? 'completed' : 'open';
    const revision = await this.revisions.at(streamOf('report', round.reportId), corner.position);
    return {
      ...shown,
      scope: sight === 'all' ? 'all' : 'limited',
      id: round.reportId,
      ...{ reportType: round.reportType, name: reportTypeOf(round.reportType)?.name.value ?? round.reportType },
      ...{ year: round.year, window: round.window, due: dueDayView(round.due, round.dueAdvice) },
      ...{ ruleSet: round.ruleSet, receiver: labelOf(round.receiver), planId: round.planId, openedOn: round.openedOn },
      ...{ state, stateLabel: roundLabels[state], form: round.form },
      units: units.map((unit) => unitReportView(unit, seen)),
      total: {
        figures: reportFiguresView(sumOfFigures(approved.map(({ figures }) => figures)), decimals),
        cells: sumOfCells(
          round.form,
          approved.map(({ cells }) => cells),
        ),
        units: approved.length,
      },
      notAddedUp: units
        .filter(({ standing }) => standing !== 'approved' && standing !== 'excluded')
        .map(({ unit }) => labelOf(unit)),
      versions: round.versions,
      revision: String(revision ?? 0n),
    };
  }

  private async seen(round: RoundFacts, corner: Corner): Promise<SeenRound> {
    const sight = await this.sights.of(round.receiver);
    if (sight === null) throw new NotRecorded('report', round.reportId);
    const reports = await this.register.reportsOf(round.reportId, corner);
    const sentById = new Map(reports.map((report) => [report.reportId, report]));
    const units = standingsOf(round, reports)
      .filter(({ unit }) => mayRead(sight, unit))
      .map(({ unit, reportId, standing }) => ({ unit, reportId, standing, sent: sentById.get(reportId) ?? null }));
    const labelOf = await this.labels.at([round.receiver, ...units.map(({ unit }) => unit)], {
      ...corner,
      at: round.window.to,
    });
    const decimals = this.rules.inForceOn(round.window.to).percentDecimals.value;
    return { round, sight, corner, units, labelOf, decimals, addedUp: await this.addedUpIn(round) };
  }

  private async addedUpIn(round: RoundFacts): Promise<AddedUp> {
    const last = round.versions.at(-1);
    if (last === undefined) return new Map();
    const { state } = await this.reports.load(round.reportId);
    const kept = state.kind === 'round' ? state.versions.find(({ version }) => version === last.version) : undefined;
    return kept === undefined ? new Map() : addedUpIn(readDocument(kept.document));
  }
}

export const unitReportView = (
  { unit, reportId, standing, sent }: SeenUnit,
  { round, labelOf, decimals, addedUp }: SeenRound,
): UnitReportView => {
  const state = stateOf(standing, { reportId, submission: sent?.submission ?? null }, addedUp);
  const excluded = round.excluded.find((one) => one.unit === unit);
  return {
    unit: labelOf(unit),
    reportId,
    state,
    stateLabel: unitReportLabels[state],
    submission: sent?.submission ?? null,
    sentOn: sent?.sentOn ?? null,
    onTime: sent === null || standing === 'returned' ? null : sent.sentOn <= round.due,
    empty: sent?.empty ?? false,
    reason: excluded?.reason ?? (standing === 'returned' ? (sent?.judged?.reason ?? null) : null),
    figures: sent === null ? null : reportFiguresView(sent.figures, decimals),
    cells: sent?.cells ?? [],
    explain: sent === null ? null : explainAt(unit, round, sent.knownAt),
  };
};

const explainAt = (unit: UnitId, { planId, year, window }: RoundFacts, knownAt: string): string => {
  const tasks: Record<string, string> = planId === null ? { year: String(year) } : { plan: planId };
  return `/api/v1/progress/explain?${new URLSearchParams({ leadUnit: unit, ...tasks, at: window.to, knownAt }).toString()}`;
};
