import { amendPlan, closePlan, revokePlan, supersedePlan } from '../../domain/plan/plan.decide.ts';
import { issuingRoles } from '../../domain/plan/plan.rules.ts';
import type { IssuedPlan } from '../../domain/plan/plan.state.ts';
import { toDeadline } from '../../domain/shared/deadline.ts';
import type { Context } from '../../domain/shared/fact.ts';
import { assignTask } from '../../domain/task/task.decide.ts';
import { assigningRoles } from '../../domain/task/task.rules.ts';
import { initialTask } from '../../domain/task/task.state.ts';
import type { Unit } from '../../domain/unit/unit.state.ts';
import type { Trial } from '../ports/possible-acts/act-trials.ts';
import type { PlanAct } from './possible-plan-acts.view.ts';

/** Of nothing that is there: what is tried is recorded nowhere. */
const nothing = '00000000-0000-0000-0000-000000000000';

/** Each as its own route decides it. `owner` as of the plan's. */
export const trialsOn = (plan: IssuedPlan, owner: Unit): readonly Trial<PlanAct>[] => {
  const units = [plan.owner, ...(owner.status === 'none' ? [] : owner.successors), ...plan.coSigners];
  const issuing = { roles: issuingRoles, units };
  return [
    {
      ...{ act: 'assign', roles: assigningRoles, units },
      attempt: (context, acting) =>
        assignTask(initialTask, assignmentTo(plan, context), around(plan, owner, acting), context),
    },
    {
      ...{ act: 'amend', ...issuing },
      attempt: (context) => {
        const content = { ...plan.content, note: `${plan.content.note ?? ''}+` };
        return amendPlan(plan, { content }, { owner }, context);
      },
    },
    { act: 'close', ...issuing, attempt: (context) => closePlan(plan, {}, { owner }, context) },
    {
      ...{ act: 'supersede', ...issuing },
      attempt: (context) => {
        const successor = { ...plan, id: nothing, status: 'inForce' as const };
        return supersedePlan(plan, { successor: nothing }, { owner, successor }, context);
      },
    },
    { act: 'revoke', ...issuing, attempt: (context) => revokePlan(plan, {}, { owner }, context) },
  ];
};

/** A task of the unit that assigns it: that one lives. */
const assignmentTo = ({ id: planId }: IssuedPlan, { by }: Context) => ({
  ...{ taskId: nothing, planId, leadUnit: by.unit, cooperatingUnits: [], parentTaskId: null, illustrative: false },
  entry: {
    ...{ number: '1', title: '1', field: null, group: null, product: null },
    deadline: toDeadline({ kind: 'openEnded' }),
  },
});

const around = (plan: IssuedPlan, owner: Unit, leadUnit: Unit) => ({
  ...{ plan, owner, leadUnit, cooperatingUnits: [], parent: null },
});
