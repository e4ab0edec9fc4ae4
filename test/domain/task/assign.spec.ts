import { describe, it } from '@jest/globals';
import { initialPlan, evolvePlan } from '../../../src/domain/plan/plan.state.ts';
import {
  ActInTheFuture,
  BlankText,
  ReasonRequired,
  RoleMayNot,
  SecretDocumentRefused,
} from '../../../src/domain/shared/act.errors.ts';
import { fact } from '../../../src/domain/shared/fact.ts';
import { toDeadline } from '../../../src/domain/shared/deadline.ts';
import { localDate } from '../../../src/domain/shared/local-date.ts';
import {
  assignTask,
  type Assignment,
  type AssignmentSurroundings,
  reassignTask,
  resumeTask,
  suspendTask,
  withdrawTask,
} from '../../../src/domain/task/task.decide.ts';
import * as refusal from '../../../src/domain/task/task.errors.ts';
import type { Task } from '../../../src/domain/task/task.state.ts';
import { UnitNotLiving } from '../../../src/domain/unit/unit.errors.ts';
import { given } from '../support/given.ts';
import { acting, asLead, asPlanner, department, office, otherDepartment, province } from '../support/people.ts';
import * as the from '../support/things.ts';

const around = (changes: Partial<AssignmentSurroundings> = {}): AssignmentSurroundings => ({
  plan: the.thePlan,
  owner: the.living(province),
  leadUnit: the.living(department),
  cooperatingUnits: [the.living(otherDepartment)],
  parent: null,
  ...changes,
});

const assigning =
  (changes: Partial<Assignment> = {}, surroundings = around(), context = asPlanner('2023-01-10')) =>
  (task: Task) =>
    assignTask(task, the.assignment(changes), surroundings, context);

const ours = { assigner: the.living(province) };
const successor = 'unit-successor';
const endedProvince = the.aUnit.evolve(
  the.living(province),
  fact('UnitDissolved', { unitId: province, successors: [successor] }, asPlanner('2025-07-01')),
);

const nothing = given(the.aTask, []);

describe('The successors of the body that assigned', () => {
  const act = acting(successor, 'planner', '2025-08-01');
  const open = given(the.aTask, [the.assigned()]);
  const to = { to: the.living(otherDepartment) };
  const acts = [
    [
      'reassign',
      (task: Task, assigner = endedProvince) =>
        reassignTask(task, { to: otherDepartment, handedOverBy: null }, { ...to, assigner }, act),
    ],
    ['suspend', (task: Task, assigner = endedProvince) => suspendTask(task, { until: null }, { assigner }, act)],
    ['withdraw', (task: Task, assigner = endedProvince) => withdrawTask(task, { mergedInto: null }, { assigner }, act)],
  ] as const;

  it.each(acts)('%s its tasks once it has ended', (_act, decide) => open.when((task) => decide(task)).then({}));
  it.each(acts)('may not %s them while it lives', (_act, decide) =>
    open.when((task) => decide(task, ours.assigner)).thenRefused(refusal.OnlyAssignerDecides, { assignedBy: province }),
  );
  it('take up work that it let rest', () =>
    given(the.aTask, [the.assigned(), the.suspended('2023-01-20')])
      .when((task) => resumeTask(task, {}, { assigner: endedProvince }, act))
      .then({ type: 'TaskResumed' }));
  it('assign under its plan', () => {
    const due = the.entry(the.until('2025-12-31'));
    nothing
      .when(assigning({ entry: due }, around({ owner: endedProvince }), act))
      .then({ data: { assignedBy: successor } });
    nothing.when(assigning({ entry: due }, around(), act)).thenRefused(refusal.OnlyPlanOwnerAssigns);
  });
});

describe('Assigning a task', () => {
  it('records the task under the unit that acts', () =>
    nothing.when(assigning()).then({
      type: 'TaskAssigned',
      data: {
        leadUnit: department,
        assignedBy: province,
        effectiveOn: '2023-01-10',
        entry: { title: 'Rà soát văn bản' },
      },
    }));

  it('stays quiet when it was assigned just so', () =>
    given(the.aTask, [the.assigned()]).when(assigning()).thenNothing());

  it('is refused when it was assigned otherwise', () =>
    given(the.aTask, [the.assigned()])
      .when(assigning({ leadUnit: otherDepartment, cooperatingUnits: [] }))
      .thenRefused(refusal.TaskAlreadyAssigned));

  it('is refused on a day that has not come', () =>
    nothing
      .when(assigning({}, around(), asPlanner('2023-01-10', { today: '2023-01-09' })))
      .thenRefused(ActInTheFuture, { field: 'effectiveOn', today: '2023-01-09' }));

  it('is refused with a secret document', () =>
    nothing.when(assigning({ secrecy: 'confidential' })).thenRefused(SecretDocumentRefused, { field: 'secrecy' }));

  it('is refused in a plan that does not exist', () =>
    nothing
      .when(assigning({}, around({ plan: initialPlan })))
      .thenRefused(refusal.PlanTakesNoTask, { standing: 'unknown' }));

  it.each(['PlanClosed', 'PlanRevoked'] as const)('is refused after %s', (type) => {
    const plan = evolvePlan(the.thePlan, fact(type, { planId: 'plan-1' }, asPlanner('2023-01-05')));
    nothing.when(assigning({}, around({ plan }))).thenRefused(refusal.PlanTakesNoTask, { field: 'planId' });
  });

  it('is refused to a unit that neither issued nor signed the plan', () =>
    nothing
      .when(assigning({}, around(), acting(office, 'planner', '2023-01-10')))
      .thenRefused(refusal.OnlyPlanOwnerAssigns, { owner: province }));

  it('is refused to an officer', () =>
    nothing
      .when(assigning({}, around(), acting(province, 'officer', '2023-01-10')))
      .thenRefused(RoleMayNot, { allowed: ['planner', 'leader'] }));

  it('is refused with a deadline before its day', () =>
    nothing
      .when(assigning({ entry: the.entry(the.until('2023-01-09')) }))
      .thenRefused(refusal.DeadlineBeforeAssignment, { field: 'deadline', due: '2023-01-09' }));

  it('takes a deadline on its very day', () =>
    nothing.when(assigning({ entry: the.entry(the.until('2023-01-10')) })).then({ type: 'TaskAssigned' }));

  it('is refused when the lead unit also cooperates', () =>
    nothing.when(assigning({ cooperatingUnits: [department] })).thenRefused(refusal.LeadUnitAlsoCooperates));

  it.each([
    ['is not known', { status: 'none' } as const, 'unknown'],
    ['came into being later', the.living(department, '2023-01-11'), 'notYetEstablished'],
    ['ended on that day', the.living(department, '2000-01-01', '2023-01-10'), 'dissolved'],
  ])('is refused when the lead unit %s', (_how, leadUnit, why) =>
    nothing.when(assigning({}, around({ leadUnit }))).thenRefused(UnitNotLiving, { field: 'leadUnit', why }),
  );

  it('is refused when a cooperating unit is not known', () =>
    nothing
      .when(assigning({}, around({ cooperatingUnits: [] })))
      .thenRefused(UnitNotLiving, { field: 'cooperatingUnits[0]', unitId: otherDepartment }));

  it.each([
    ['field', { ...the.entry(), field: 'la' }],
    ['group', { ...the.entry(), group: 'la' }],
  ])('is refused under a %s that the plan does not have', (field, entry) =>
    nothing.when(assigning({ entry })).thenRefused(refusal.UnknownPlanGroup, { field, key: 'la' }),
  );

  it('is refused without a title', () =>
    nothing.when(assigning({ entry: { ...the.entry(), title: ' ' } })).thenRefused(BlankText, { field: 'title' }));

  describe('under a parent task', () => {
    const under = (parent: Task, deadline = the.until('2023-06-30')) =>
      assigning({ parentTaskId: 'task-0', entry: the.entry(deadline) }, around({ parent }));
    const parent = the.taskOf(the.assigned('2023-01-10', the.entry(the.until('2023-06-30'))));

    it('may be due on the same day', () => nothing.when(under(parent)).then({ data: { parentTaskId: 'task-0' } }));

    it('is refused when due later, or never', () => {
      nothing
        .when(under(parent, the.until('2023-07-01')))
        .thenRefused(refusal.DeadlineAfterParents, { due: '2023-07-01', parentDue: '2023-06-30' });
      nothing
        .when(under(parent, toDeadline({ kind: 'openEnded' })))
        .thenRefused(refusal.DeadlineAfterParents, { due: null });
    });

    it('is refused when the parent was withdrawn or is not known', () => {
      const gone = the.taskOf(the.assigned(), the.withdrawn('2023-02-01'));
      nothing.when(under(gone)).thenRefused(refusal.ParentTaskUnfit, { why: 'withdrawn' });
      nothing.when(under({ status: 'none' })).thenRefused(refusal.ParentTaskUnfit, { why: 'unknown' });
    });
  });
});

describe('Reassigning a task', () => {
  const to = otherDepartment;
  const reassigning =
    (context = asPlanner('2023-02-01'), handedOverBy: string | null = null, unit = the.living(to)) =>
    (task: Task) =>
      reassignTask(task, { to, handedOverBy }, { to: unit, ...ours }, context);
  const open = given(the.aTask, [the.assigned()]);

  it('gives it to a unit, which then no longer cooperates', () => {
    open.when(reassigning()).then({ type: 'TaskReassigned', data: { from: department, to, handedOverBy: null } });
  });

  it('stays quiet when that unit leads already', () =>
    open
      .when((task) =>
        reassignTask(
          task,
          { to: department, handedOverBy: null },
          { to: the.living(department), ...ours },
          asPlanner('2023-02-01'),
        ),
      )
      .thenNothing());

  it('is refused to the lead unit itself', () =>
    open.when(reassigning(asLead('2023-02-01'))).thenRefused(refusal.OnlyAssignerDecides, { act: 'reassign' }));

  it('follows a handing over, whoever carries it out', () =>
    open
      .when(reassigning(acting(office, 'administrator', '2023-02-01'), 'event-1'))
      .then({ data: { handedOverBy: 'event-1' } }));

  it('is refused once completed: closed tasks stay with the old unit', () =>
    given(the.aTask, [the.assigned(), the.submitted('2023-02-01'), the.confirmed('2023-02-02', '2023-02-01')])
      .when(reassigning(asPlanner('2023-03-01'), 'event-1'))
      .thenRefused(refusal.TaskIsCompleted));

  it('is refused to a unit that has ended', () =>
    open
      .when(reassigning(asPlanner('2023-02-01'), null, the.living(to, '2000-01-01', '2023-01-31')))
      .thenRefused(UnitNotLiving, { field: 'to', why: 'dissolved' }));
});

describe('Suspending a task', () => {
  const suspending =
    (context = asPlanner('2023-02-01'), until = '2023-03-01') =>
    (task: Task) =>
      suspendTask(task, { until: localDate(until) }, ours, context);

  it('lets it rest until a day', () =>
    given(the.aTask, [the.assigned()])
      .when(suspending())
      .then({ type: 'TaskSuspended', data: { until: '2023-03-01' } }));

  it('stays quiet when it rests so already', () =>
    given(the.aTask, [the.assigned(), the.suspended('2023-01-20')])
      .when((task) => suspendTask(task, { until: null }, ours, asPlanner('2023-02-01')))
      .thenNothing());

  it('is refused to the lead unit, without a reason, while a result waits, and backwards', () => {
    const open = given(the.aTask, [the.assigned()]);
    open.when(suspending(asLead('2023-02-01'))).thenRefused(refusal.OnlyAssignerDecides);
    open.when(suspending(asPlanner('2023-02-01', { reason: ' ' }))).thenRefused(ReasonRequired);
    open.when(suspending(asPlanner('2023-02-01'), '2023-02-01')).thenRefused(refusal.SuspensionEndsBeforeItBegins);
    given(the.aTask, [the.assigned(), the.submitted('2023-01-20')])
      .when(suspending())
      .thenRefused(refusal.ResultAlreadyWaiting);
  });
});

describe('Resuming a task', () => {
  const resuming = (task: Task) => resumeTask(task, {}, ours, asPlanner('2023-02-01'));
  const resting = given(the.aTask, [the.assigned(), the.suspended('2023-01-20')]);

  it('takes it up again', () => resting.when(resuming).then({ type: 'TaskResumed' }));
  it('stays quiet when it does not rest', () => given(the.aTask, [the.assigned()]).when(resuming).thenNothing());
  it('is refused to the lead unit', () =>
    resting.when((task) => resumeTask(task, {}, ours, asLead('2023-02-01'))).thenRefused(refusal.OnlyAssignerDecides));
});

describe('Withdrawing a task', () => {
  const withdrawing =
    (context = asPlanner('2023-02-01'), mergedInto: string | null = null) =>
    (task: Task) =>
      withdrawTask(task, { mergedInto }, ours, context);
  const open = given(the.aTask, [the.assigned()]);

  it('takes it back, naming the task it was merged into', () =>
    open
      .when(withdrawing(asPlanner('2023-02-01'), 'task-2'))
      .then({ type: 'TaskWithdrawn', data: { mergedInto: 'task-2' } }));

  it('stays quiet when it was withdrawn', () =>
    given(the.aTask, [the.assigned(), the.withdrawn('2023-01-20')])
      .when(withdrawing())
      .thenNothing());

  it('is refused to the lead unit, without a reason, and into itself', () => {
    open.when(withdrawing(asLead('2023-02-01'))).thenRefused(refusal.OnlyAssignerDecides);
    open.when(withdrawing(asPlanner('2023-02-01', { reason: null }))).thenRefused(ReasonRequired, { field: 'reason' });
    open.when(withdrawing(asPlanner('2023-02-01'), 'task-1')).thenRefused(refusal.MergedIntoItself);
  });
});
