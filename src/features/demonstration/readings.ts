import type { MeasureValue } from '../../domain/measure/measure.events.ts';
import type { TaskFacts } from '../../domain/shared/facts-at.ts';
import type { MeasureId, PlanId, UnitId } from '../../domain/shared/ids.ts';
import { emptyTally, planCompletion, type Fraction, type Tally } from '../../domain/shared/rates.ts';
import { groupCompletion, sumOf } from '../../domain/shared/roll-up.ts';
import type {
  Corner,
  MeasureFacts,
  MeasureRegister,
  PlanFacts,
  PlanRegister,
  TaskRegister,
  TaskTally,
  UnitFacts,
  UnitRegister,
} from '../ports/registers.ts';

/** What a stated number is computed from is not there: the demonstration was not loaded, or not all of it. */
export class NotInTheLedger extends Error {
  override readonly name = 'NotInTheLedger';
}

export type Registers = Readonly<{
  tasks: TaskRegister;
  plans: PlanRegister;
  measures: MeasureRegister;
  units: UnitRegister;
}>;

const pageSize = 1000;

/** The registers as an article's reader would ask them, on a day and as known after one position. */
export class Readings {
  constructor(
    private readonly registers: Registers,
    private readonly corner: Corner,
  ) {}

  async plan(planId: PlanId): Promise<PlanFacts> {
    return found(await this.registers.plans.find(planId, this.corner), `plan ${planId}`);
  }

  async unit(unitId: UnitId): Promise<UnitFacts> {
    return found(await this.registers.units.find(unitId, this.corner), `unit ${unitId}`);
  }

  async tasks(planId: PlanId): Promise<readonly TaskFacts[]> {
    await this.plan(planId);
    return (await this.registers.tasks.page({ planId }, this.corner, null, pageSize)).items;
  }

  async tally(planId: PlanId): Promise<Tally> {
    await this.plan(planId);
    return sumOf((await this.registers.tasks.tally({ planId }, this.corner)).map(asTally));
  }

  async completion(planId: PlanId): Promise<Fraction> {
    const { content } = await this.plan(planId);
    return planCompletion(await this.tally(planId), content.countsOpenEnded);
  }

  /** Groups of which every item is completed, of all groups of the plan. */
  async groupCompletion(planId: PlanId): Promise<Fraction> {
    const { content } = await this.plan(planId);
    const rows = await this.registers.tasks.tally({ planId }, this.corner);
    const tallies = content.groups.map(({ key }) => sumOf(rows.filter(({ group }) => group === key).map(asTally)));
    return groupCompletion(tallies, content.countsOpenEnded);
  }

  async measure(measureId: MeasureId): Promise<MeasureFacts> {
    return found(await this.registers.measures.find(measureId, this.corner), `measure ${measureId}`);
  }

  async measuresOf(owner: UnitId): Promise<readonly MeasureFacts[]> {
    await this.unit(owner);
    return (await this.registers.measures.page({ owner }, this.corner, null, pageSize)).items;
  }

  /** The value of the latest period reported. */
  async value(measureId: MeasureId): Promise<MeasureValue> {
    const { series } = await this.measure(measureId);
    return found(series.at(-1)?.value ?? null, `value of measure ${measureId}`);
  }

  async count(measureId: MeasureId): Promise<number> {
    return countOf(await this.value(measureId));
  }

  async ratio(measureId: MeasureId): Promise<Fraction> {
    const value = await this.value(measureId);
    if (value.kind !== 'ratio') throw new NotInTheLedger(`measure ${measureId} is no ratio`);
    return { numerator: value.numerator, denominator: value.denominator };
  }

  /** The values of the parts of a measure of this owner, in the order of their codes. */
  async parts(owner: UnitId, whole: MeasureId): Promise<readonly number[]> {
    const parts = (await this.measuresOf(owner)).filter(({ partOf }) => partOf === whole);
    return Promise.all(
      parts.toSorted((one, other) => (one.code < other.code ? -1 : 1)).map(({ measureId }) => this.count(measureId)),
    );
  }
}

export const countOf = (value: MeasureValue): number => {
  if (value.kind !== 'count') throw new NotInTheLedger('a count was expected');
  return value.value;
};

const found = <Thing>(thing: Thing | null, what: string): Thing => {
  if (thing === null) throw new NotInTheLedger(what);
  return thing;
};

const asTally = ({ status, completed, onTimeByOriginal, count }: TaskTally): Tally => ({
  ...emptyTally,
  [status]: count,
  openEndedCompleted: status === 'N' && completed ? count : 0,
  onTimeByOriginal: onTimeByOriginal ? count : 0,
});
