import type { PlanIssued } from '../../src/domain/plan/plan.events.ts';
import type { Actor, Circumstances } from '../../src/domain/shared/fact.ts';
import { toDeadline } from '../../src/domain/shared/deadline.ts';
import { localDate } from '../../src/domain/shared/local-date.ts';
import type { TaskAssigned } from '../../src/domain/task/task.events.ts';
import type { UnitDissolved, UnitEstablished } from '../../src/domain/unit/unit.events.ts';
import type { Assignment } from '../../src/domain/task/task.decide.ts';

/** Facts that commands in tests stand on. */
export const owner = '018c0a5e-7c00-7000-8000-000000000001';
export const lead = '018c0a5e-7c00-7000-8000-000000000002';
export const other = '018c0a5e-7c00-7000-8000-000000000003';
export const planId = '018c0a5e-7c00-7000-8000-000000000020';

export const planner: Actor = { account: 'planner', unit: owner, role: 'planner' };
export const decree = { symbol: '12/QĐ-UBND', issuedOn: localDate('2026-01-10'), issuer: 'UBND tỉnh' };

const since = (day: string): Circumstances => ({
  ...{ effectiveOn: localDate(day), by: planner, authority: null, reason: null },
});

export const established = (unitId: string): UnitEstablished => ({
  type: 'UnitEstablished',
  data: {
    unitId,
    identity: { name: `Đơn vị ${unitId.at(-1)}`, kind: 'department', code: null },
    parent: null,
    ...since('2020-01-01'),
  },
});

export const dissolved = (unitId: string, successors: readonly string[]): UnitDissolved => ({
  type: 'UnitDissolved',
  data: { unitId, successors, ...since('2026-01-21') },
});

export const issued: PlanIssued = {
  type: 'PlanIssued',
  data: {
    ...{ planId, symbol: '15/KH-UBND', issuedOn: localDate('2026-01-15'), year: 2026, owner, coSigners: [] },
    parentPlanId: null,
    content: {
      ...{ name: 'Kế hoạch', coversFrom: localDate('2026-01-01'), coversTo: localDate('2026-12-31') },
      ...{ groups: [], legalBases: [], countsOpenEnded: false, note: null },
    },
    ...since('2026-01-15'),
  },
};

const entry = (number: string) => ({
  ...{ number, title: 'Rà soát', field: null, group: null, product: null },
  deadline: toDeadline({ kind: 'date', date: localDate('2026-12-20') }),
});

export const assigned = (taskId: string, leadUnit = lead): TaskAssigned => ({
  type: 'TaskAssigned',
  data: {
    ...{ taskId, planId, entry: entry('1'), leadUnit, cooperatingUnits: [], assignedBy: owner },
    ...{ parentTaskId: null, illustrative: false, ...since('2026-01-20') },
  },
});

export const assignment = (taskId: string, change: Partial<Assignment> = {}): Assignment => ({
  ...{ taskId, planId, entry: entry('1'), leadUnit: lead, cooperatingUnits: [], parentTaskId: null },
  illustrative: false,
  ...change,
});
