import type { Actor, Role } from '../shared/fact.ts';
import type { ReportId, UnitId } from '../shared/ids.ts';
import type { LocalDate } from '../shared/local-date.ts';
import { actsInPlaceOf } from '../unit/unit.rules.ts';
import type { Unit } from '../unit/unit.state.ts';
import { isUnitOfMeasure } from '../shared/units-of-measure.ts';
import { MalformedForm, type SumFault } from './report.errors.ts';
import type { EnteredCell, ReportForm } from './report.events.ts';
import type { Round, UnitReport } from './report.state.ts';

/** Who opens, excludes, returns, approves and freezes, for the receiver. Source: domain rules 1.3, 3.4. */
export const receivingRoles: readonly Role[] = ['focalPoint', 'leader', 'planner'];
/** Who sends, for the unit that reports. */
export const sendingRoles: readonly Role[] = ['officer', 'leader'];

/** The unit itself, or a successor of it once it has ended. `named` as of the unit's id. */
export const actsFor = (named: Readonly<{ id: UnitId; unit: Unit }>, by: UnitId, on: LocalDate): boolean =>
  named.id === by || actsInPlaceOf(named.unit, by, on);

export const isExcluded = ({ excluded }: Pick<Round, 'excluded'>, unit: UnitId): boolean =>
  excluded.some((one) => one.unit === unit);

export const isExpected = ({ expected }: Pick<Round, 'expected'>, unit: UnitId): boolean =>
  expected.some((one) => one.unit === unit);

/** The unit whose report bears this id; `null` when the round expects no such report. */
export const reportingUnit = ({ expected }: Pick<Round, 'expected'>, reportId: ReportId): UnitId | null =>
  expected.find((one) => one.reportId === reportId)?.unit ?? null;

/** Whoever sent it, the version that waits or one before, as account or as unit. */
export const didSend = ({ unit, senders }: UnitReport, by: Actor): boolean =>
  unit === by.unit || senders.some((sender) => sender.account === by.account || sender.unit === by.unit);

export const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;

/** Most cells of a form. */
export const mostCells = 60;

/** Bytes that a frozen document may take, less than one append; measured with every number at its longest. */
const largestDocument = 1_000_000;
export const fitsInOneDocument = (units: number, cells: number): boolean =>
  cells <= mostCells && 20_000 + units * (260 + 12 * cells) <= largestDocument;

const cellCode = /^[a-z0-9]+(?:[.-][a-z0-9]+)*$/;

/** @throws MalformedForm unless every cell has a code of its own and a known unit of measure, and sums are of like cells */
export const requireForm = ({ cells, sums }: ReportForm): void => {
  const known = new Map<string, string>();
  cells.forEach(({ code, unitOfMeasure }, index) => {
    const refuse = (why: 'code' | 'repeated' | 'unitOfMeasure', member: string): never => {
      throw new MalformedForm(`form.cells[${index}].${member}`, code, why);
    };
    if (code.length > 40 || !cellCode.test(code)) refuse('code', 'code');
    if (known.has(code)) refuse('repeated', 'code');
    if (!isUnitOfMeasure(unitOfMeasure)) refuse('unitOfMeasure', 'unitOfMeasure');
    known.set(code, unitOfMeasure);
  });
  sums.forEach(({ total, parts }, index) => {
    const field = `form.sums[${index}]`;
    if (!known.has(total)) throw new MalformedForm(`${field}.total`, total, 'unknown');
    parts.forEach((part, at) => {
      const refuse = (why: 'unknown' | 'itself' | 'repeated' | 'unlikeUnits'): never => {
        throw new MalformedForm(`${field}.parts[${at}]`, part, why);
      };
      if (!known.has(part)) refuse('unknown');
      if (part === total) refuse('itself');
      if (parts.indexOf(part) < at) refuse('repeated');
      if (known.get(part) !== known.get(total)) refuse('unlikeUnits');
    });
  });
};

/** Every sum of the form that the cells do not keep, at the cell that states the total. */
export const sumFaults = (form: ReportForm, cells: readonly EnteredCell[]): readonly SumFault[] => {
  const valueOf = (code: string): number => cells.find((cell) => cell.code === code)?.value ?? 0;
  return form.sums.flatMap(({ total, parts }) => {
    const stated = valueOf(total);
    const sum = parts.reduce((all, part) => all + valueOf(part), 0);
    if (stated === sum) return [];
    const label = form.cells.find(({ code }) => code === total)?.label ?? total;
    const index = cells.findIndex(({ code }) => code === total);
    const field = `/cells/${index < 0 ? total : index}/value`;
    return [{ field, code: 'report.sums-disagree' as const, data: { cell: total, label, stated, sum } }];
  });
};
