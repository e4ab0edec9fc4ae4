import { Injectable } from '@nestjs/common';
import type { PlanId } from '../../domain/shared/ids.ts';
import type { Assignment, AssignmentSurroundings } from '../../domain/task/task.decide.ts';
import { initialUnit } from '../../domain/unit/unit.state.ts';
import { statesOf } from '../ports/states-of.ts';
import { PlanStreams, TaskStreams, UnitStreams } from '../ports/streams.ts';

/** Looks up what assignments refer to, each thing once however many assignments name it. */
@Injectable()
export class AssignmentSurroundingsReader {
  constructor(
    private readonly plans: PlanStreams,
    private readonly units: UnitStreams,
    private readonly tasks: TaskStreams,
  ) {}

  async read(
    planId: PlanId,
    assignments: readonly Assignment[],
  ): Promise<(assignment: Assignment) => AssignmentSurroundings> {
    const unitIds = assignments.flatMap(({ leadUnit, cooperatingUnits }) => [leadUnit, ...cooperatingUnits]);
    const parentIds = assignments.flatMap(({ parentTaskId }) => parentTaskId ?? []);
    const [{ plan, owner }, unitOf, taskOf] = await Promise.all([
      this.withOwner(planId),
      statesOf(this.units, unitIds),
      statesOf(this.tasks, parentIds),
    ]);
    return ({ leadUnit, cooperatingUnits, parentTaskId }) => ({
      plan,
      owner,
      leadUnit: unitOf(leadUnit),
      cooperatingUnits: cooperatingUnits.map(unitOf),
      parent: parentTaskId === null ? null : taskOf(parentTaskId),
    });
  }

  private async withOwner(planId: PlanId): Promise<Pick<AssignmentSurroundings, 'plan' | 'owner'>> {
    const { state: plan } = await this.plans.load(planId);
    return { plan, owner: plan.status === 'none' ? initialUnit : (await this.units.load(plan.owner)).state };
  }
}
