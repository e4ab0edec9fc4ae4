import type { MeasureId, PlanId, UnitId } from '../src/domain/shared/ids.ts';
import type { LocalDate } from '../src/domain/shared/local-date.ts';
import type {
  MeasureEvent,
  MeasureKind,
  MeasureReported,
  MeasureRestated,
  MeasureValue,
  Period,
  UnitOfMeasure,
} from '../src/domain/measure/measure.events.ts';
import { ofKnown, type Register } from './projection.ts';

export type SeriesPoint = Readonly<{
  period: Period;
  cutOff: LocalDate;
  value: MeasureValue;
  restated: boolean;
  /** The event that gave the value. */
  eventId: string;
}>;

export type MeasureRow = Readonly<{
  measureId: MeasureId;
  code: string;
  name: string;
  unitOfMeasure: UnitOfMeasure;
  kind: MeasureKind;
  owner: UnitId;
  planId: PlanId | null;
  partOf: MeasureId | null;
  target: MeasureValue | null;
  /** One value a period, in order of the period's start, then end. */
  series: readonly SeriesPoint[];
}>;

const keyOf = ({ period: { from, to } }: Pick<SeriesPoint, 'period'>) => `${from} ${to}`;

/** The later event of a period wins. */
const withPoint = (measure: MeasureRow, point: SeriesPoint): MeasureRow => ({
  ...measure,
  series: [...measure.series.filter((other) => keyOf(other) !== keyOf(point)), point].sort((one, other) =>
    keyOf(one) < keyOf(other) ? -1 : 1,
  ),
});

const reported = (
  { data: { period, cutOff } }: MeasureReported | MeasureRestated,
  value: MeasureValue,
  restated: boolean,
  eventId: string,
): SeriesPoint => ({ period, cutOff, value, restated, eventId });

/** What was reported of each measure, period by period. */
export const measureRegister: Register<MeasureRow, MeasureEvent> = {
  name: 'measure-register',
  version: 1,
  category: 'measure',
  on: {
    MeasureDefined: (measure, { data }) => {
      if (measure !== null) return measure;
      const { measureId, code, name, unitOfMeasure, kind, owner, planId, partOf, target } = data;
      return { measureId, code, name, unitOfMeasure, kind, owner, planId, partOf, target, series: [] };
    },
    MeasureReported: ofKnown((measure, event, { id }) =>
      withPoint(measure, reported(event, event.data.value, false, id)),
    ),
    MeasureRestated: ofKnown((measure, event, { id }) => withPoint(measure, reported(event, event.data.is, true, id))),
  },
};
