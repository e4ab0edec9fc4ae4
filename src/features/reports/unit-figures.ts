import { Injectable } from '@nestjs/common';
import { noFigures, sumOfFigures } from '../../domain/report/report-figures.ts';
import type { CoveredWindow, ReportFigures } from '../../domain/report/report.events.ts';
import type { PlanId, UnitId } from '../../domain/shared/ids.ts';
import { PlanRegister, TaskRegister, type Corner, type TaskFilter, type TaskTally } from '../ports/registers.ts';

/** Which tasks a report counts: those of one plan, or of all plans of its year. */
export type Counting = Readonly<{ planId: PlanId | null; year: number; window: CoveredWindow }>;

/** What the registers say of units at a corner: the figures that a report pins. */
@Injectable()
export class UnitFigures {
  constructor(
    private readonly tasks: TaskRegister,
    private readonly plans: PlanRegister,
  ) {}

  /** Tasks that each unit leads itself, in three questions whatever the number of units. */
  async of(units: readonly UnitId[], { planId, year, window }: Counting, corner: Corner): Promise<FiguresOf> {
    const filter: TaskFilter = { leadUnits: units, ...(planId === null ? { year } : { planId }) };
    const [rows, completed] = await Promise.all([
      this.tasks.tally(filter, corner),
      this.tasks.tally({ ...filter, completedFrom: window.from }, corner),
    ]);
    const plans = await this.plans.findMany([...new Set(rows.map((row) => row.planId))], corner);
    const openEnded = new Set(plans.filter(({ content }) => content.countsOpenEnded).map((plan) => plan.planId));
    const found = new Map<UnitId, ReportFigures[]>();
    const add = (unit: UnitId, figures: ReportFigures): void => {
      found.set(unit, [...(found.get(unit) ?? []), figures]);
    };
    for (const row of rows) add(row.leadUnit, figuresOf(row, openEnded.has(row.planId)));
    for (const { leadUnit, status, count } of completed) {
      if (status !== 'X') add(leadUnit, { ...noFigures, completedInWindow: count });
    }
    return (unit) => sumOfFigures(found.get(unit) ?? []);
  }
}

export type FiguresOf = (unit: UnitId) => ReportFigures;

const figuresOf = (
  { status, completed, onTimeByOriginal, count }: TaskTally,
  countsOpenEnded: boolean,
): ReportFigures => {
  const done = status === 'H1' || status === 'H2';
  const counts = status === 'X' ? false : status === 'N' ? countsOpenEnded : true;
  return {
    ...noFigures,
    [status]: count,
    onTimeByOriginal: done && onTimeByOriginal ? count : 0,
    completed: counts && completed ? count : 0,
    counted: counts ? count : 0,
  };
};
