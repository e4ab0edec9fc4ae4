import * as decide from '../../../domain/measure/measure.decide.ts';
import type { MeasureKind, MeasureValue, Period } from '../../../domain/measure/measure.events.ts';
import { localDate } from '../../../domain/shared/local-date.ts';
import type { MeasureId, PlanId } from '../../../domain/shared/ids.ts';
import type { UnitOfMeasureCode } from '../../../domain/shared/units-of-measure.ts';
import type { Cast } from './cast.ts';
import type { Act } from './history.ts';
import type { Logbook } from './logbook.ts';
import type { Days } from './task-story.ts';

/** A measure of a history with its reported values; `owner` reports it. */
export type MeasureLine<Who extends string> = Readonly<{
  code: string;
  name: string;
  owner: Who;
  unit: UnitOfMeasureCode;
  /** Code of the measure that this one is a part of. */
  partOf?: string;
  target?: MeasureValue;
  planId?: PlanId;
  values: readonly Reported[];
}>;

/** `first` is what was typed in by mistake on the day of reporting, put right on `restated`. */
export type Reported = Readonly<{
  period: Period;
  cutOff: string;
  value: MeasureValue;
  days: Days;
  mistyped?: Readonly<{ first: MeasureValue; restated: Days; reason: string }>;
}>;

export const count = (value: number): MeasureValue => ({ kind: 'count', value });
export const ratio = (numerator: number, denominator: number): MeasureValue => ({
  kind: 'ratio',
  numerator,
  denominator,
});
/** `> 98%`: a ratio known only as a limit. */
export const above = (percent: number): MeasureValue => ({
  ...{ kind: 'bound', comparator: '>' },
  ...{ numerator: percent, denominator: 100 },
});

export const period = (label: string, from: string, to: string): Period => ({
  ...{ label, from: localDate(from), to: localDate(to) },
});

/** The identity of a measure of a history, by its code. */
export const measureId = (book: Logbook, code: string): MeasureId => book.idOf(`measure ${code}`);

/** Defines the measures on `defined`, wholes before parts, and reports their values. */
export const enterMeasures = <Who extends string>(
  book: Logbook,
  cast: Cast<Who>,
  lines: readonly MeasureLine<Who>[],
  defined: Days,
): void => {
  for (const line of lines) {
    const id = measureId(book, line.code);
    const by = cast.actor(line.owner, 'officer');
    const partOf = line.partOf === undefined ? null : measureId(book, line.partOf);
    const definition = {
      ...{ measureId: id, code: line.code, name: line.name, unitOfMeasure: line.unit, kind: kindOf(line) },
      ...{ owner: cast.unit(line.owner), planId: line.planId ?? null, partOf, target: line.target ?? null },
    };
    book.enter(define(definition), { ...defined, at: '10:00', by });
    for (const { period, cutOff, value, days, mistyped } of line.values) {
      const report = { period, cutOff: localDate(cutOff), value };
      if (mistyped === undefined) {
        book.enter(tell(id, report), { ...days, by });
        continue;
      }
      book.enter(tell(id, { ...report, value: mistyped.first }), { ...days, by });
      book.enter(restate(id, report), { ...mistyped.restated, by, reason: mistyped.reason });
    }
  }
};

const kindOf = ({ target, values }: MeasureLine<string>): MeasureKind =>
  (target ?? values[0]?.value ?? count(0)).kind === 'count' ? 'count' : 'ratio';

const define = (definition: decide.Definition): Act => ({
  category: 'measure',
  id: definition.measureId,
  decide: (measure, context, world) => {
    const { owner, planId, partOf } = definition;
    const surroundings = {
      owner: world.unit(owner),
      plan: planId === null ? null : world.plan(planId),
      whole: partOf === null ? null : world.measure(partOf),
      registered: null,
    };
    return decide.defineMeasure(measure, definition, surroundings, context);
  },
});

const tell = (id: MeasureId, report: decide.Report): Act => ({
  category: 'measure',
  id,
  decide: (measure, context) => decide.reportMeasure(measure, report, context),
});

const restate = (id: MeasureId, report: decide.Report): Act => ({
  category: 'measure',
  id,
  decide: (measure, context) => decide.restateMeasure(measure, report, context),
});
