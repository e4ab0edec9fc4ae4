import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { figuresIn, type Standing } from '../../domain/report/report-document.ts';
import { sumOfCells, sumOfFigures } from '../../domain/report/report-figures.ts';
import { reportTypeOf } from '../../domain/rule-set/report-types.ts';
import type { ReportId, UnitId } from '../../domain/shared/ids.ts';
import { everything } from '../ports/asker.ts';
import { CornerReader } from '../ports/reading/corner-reader.ts';
import type { CornerQuestion } from '../ports/reading/questions.ts';
import { UnitRegister, type Corner, type UnitFacts } from '../ports/registers.ts';
import { RulesInForce } from '../ports/rules-in-force.ts';
import { KeptVersions } from './kept-version.ts';
import { notAddedUp, unitReportLabels } from './report-state.ts';
import { RoundReader } from './round-reader.ts';
import { grouped, type Sheet, type SheetRow } from './sheet.ts';

/** The table of a numbered version, or of the total as it stands at a corner (`version` is `null`). */
export class GetReportSheet extends Query<Sheet> {
  constructor(
    readonly roundId: ReportId,
    readonly version: number | null,
    readonly question: CornerQuestion,
  ) {
    super();
  }
}

type NamedRow = Omit<SheetRow, 'unit'> & Readonly<{ id: UnitId }>;

@QueryHandler(GetReportSheet)
export class GetReportSheetHandler implements IQueryHandler<GetReportSheet> {
  constructor(
    private readonly corners: CornerReader,
    private readonly rounds: RoundReader,
    private readonly versions: KeptVersions,
    private readonly units: UnitRegister,
    private readonly rules: RulesInForce,
  ) {}

  /** @throws NotRecorded */
  execute({ roundId, version, question }: GetReportSheet): Promise<Sheet> {
    return version === null ? this.asItStands(roundId, question) : this.asFrozen(roundId, version);
  }

  private async asItStands(roundId: ReportId, question: CornerQuestion): Promise<Sheet> {
    const { corner } = await this.corners.read(question, ['reports', 'units']);
    const { round, units, decimals } = await this.rounds.see(roundId, corner);
    const approved = units.flatMap(({ standing, sent }) => (standing === 'approved' && sent !== null ? [sent] : []));
    const rows = units.map(({ unit, standing, sent }): NamedRow => {
      if (standing === 'excluded') {
        const reason = round.excluded.find((one) => one.unit === unit)?.reason ?? null;
        const note = unitReportLabels.notApplicable + (reason === null ? '' : `: ${reason}`);
        return { id: unit, figures: null, cells: null, missing: null, note };
      }
      if (standing !== 'approved' || sent === null) {
        return missingRow(unit, standing);
      }
      const cells = sumOfCells(round.form, [sent.cells]).map(({ value }) => value);
      return { id: unit, figures: sent.figures, cells, missing: null, note: noteOf(sent.empty) };
    });
    const named = await this.named(round.receiver, rows, { at: round.window.to, position: corner.position });
    return {
      ...named,
      name: reportTypeOf(round.reportType)?.name.value ?? round.reportType,
      ...{ year: round.year, label: round.window.label, from: round.window.from, to: round.window.to },
      ...{ symbol: null, day: corner.at, version: null, form: round.form.cells, decimals },
      total: sumOfFigures(approved.map(({ figures }) => figures)),
      totalCells: sumOfCells(
        round.form,
        approved.map(({ cells }) => cells),
      ).map(({ value }) => value),
    };
  }

  /** Names as they were known when the version was made, so that the page of a frozen report stays as it is. */
  private async asFrozen(roundId: ReportId, version: number): Promise<Sheet> {
    const { kept, document, receiver } = await this.versions.find(roundId, version);
    const { report, form, total } = document;
    const rows: readonly NamedRow[] = [
      ...document.units.map(({ unit, figures, cells, empty }) => {
        return { id: unit, figures: figuresIn(document, figures), cells, missing: null, note: noteOf(empty) };
      }),
      ...document.missing.map(({ unit, stage }) => missingRow(unit, stage)),
      ...document.excluded.map((unit) => {
        return { id: unit, figures: null, cells: null, missing: null, note: unitReportLabels.notApplicable };
      }),
    ];
    const named = await this.named(receiver, rows, { at: document.at, position: BigInt(document.knownAt) });
    return {
      ...named,
      name: reportTypeOf(report.type)?.name.value ?? report.type,
      ...{ year: report.year, label: report.label, from: report.from, to: report.to },
      symbol: kept.authority?.symbol ?? null,
      ...{ day: kept.madeOn, version: { number: version, sha256: kept.sha256 }, form: form.cells },
      ...{ total: figuresIn(document, total.figures), totalCells: total.cells },
      decimals: this.rules.inForceOn(document.at).percentDecimals.value,
    };
  }

  private async named(
    receiver: UnitId,
    rows: readonly NamedRow[],
    { at, position }: Omit<Corner, 'sight'>,
  ): Promise<Pick<Sheet, 'upper' | 'receiver' | 'groups'>> {
    const corner: Corner = { at, position, sight: everything };
    const facts = await this.units.findMany([receiver, ...rows.map(({ id }) => id)], corner);
    const known = new Map<UnitId, UnitFacts>(facts.map((unit) => [unit.unitId, unit]));
    const parent = known.get(receiver)?.parent ?? null;
    const upper = parent === null ? null : await this.units.find(parent, corner);
    const nameOf = (id: UnitId): string => known.get(id)?.identity.name ?? id;
    return {
      upper: upper?.identity.name ?? null,
      receiver: nameOf(receiver),
      groups: grouped(
        rows.map(({ id, ...row }) => ({
          ...row,
          unit: nameOf(id),
          kind: known.get(id)?.identity.kind ?? 'department',
        })),
      ),
    };
  }
}

const noteOf = (empty: boolean): string => (empty ? 'Không phát sinh' : '');

const missingRow = (id: UnitId, standing: Standing): NamedRow => {
  const missing = unitReportLabels[standing === 'excluded' ? 'notApplicable' : standing].toLowerCase();
  return { id, figures: null, cells: null, missing, note: `${notAddedUp}: ${missing}` };
};
