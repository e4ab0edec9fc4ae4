import { describe, expect, it } from '@jest/globals';
import type { RuleSet } from '../../../src/domain/rule-set/rule-set.ts';
import { rulesInForceOn } from '../../../src/domain/rule-set/rules-in-force.ts';
import { ReasonRequired, RoleMayNot } from '../../../src/domain/shared/act.errors.ts';
import { toDeadline } from '../../../src/domain/shared/deadline.ts';
import { fact } from '../../../src/domain/shared/fact.ts';
import { localDate } from '../../../src/domain/shared/local-date.ts';
import * as refusal from '../../../src/domain/task/extension.errors.ts';
import { grantExtension, refuseExtension, requestExtension } from '../../../src/domain/task/task.decide.ts';
import {
  ActBeforeLastAct,
  DeadlineAfterParents,
  OnlyLeadUnitReports,
  TaskIsCompleted,
} from '../../../src/domain/task/task.errors.ts';
import type { TaskEvent } from '../../../src/domain/task/task.events.ts';
import type { Task } from '../../../src/domain/task/task.state.ts';
import { given } from '../support/given.ts';
import { acting, asLead, asPlanner, department, office, otherDepartment, province } from '../support/people.ts';
import * as the from '../support/things.ts';

const rules = rulesInForceOn(localDate('2023-06-01'));
const allowing = (changes: Partial<Record<keyof RuleSet['extensions'], number | boolean>>): RuleSet => ({
  ...rules,
  extensions: {
    ...rules.extensions,
    ...Object.fromEntries(
      Object.entries(changes).map(([key, value]) => [key, { value, citation: 'kiểm thử', verified: false }]),
    ),
  },
});

const asking =
  (to = '2023-07-31', context = asLead('2023-06-15'), ruleSet = rules, parent: Task | null = null) =>
  (task: Task) =>
    requestExtension(task, { deadline: the.until(to) }, { parent, rules: ruleSet }, context);
const granting =
  (to = '2023-07-31', context = asPlanner('2023-06-20'), ruleSet = rules, parent: Task | null = null) =>
  (task: Task) =>
    grantExtension(
      task,
      { deadline: the.until(to) },
      { parent, rules: ruleSet, assigner: the.living(province) },
      context,
    );

const open = given(the.aTask, [the.assigned()]);
const asked = given(the.aTask, [the.assigned(), the.extensionRequested('2023-06-15', '2023-07-31')]);
const extended = given(the.aTask, [
  the.assigned(),
  the.extensionRequested('2023-06-15', '2023-07-31'),
  the.extensionGranted('2023-06-20', '2023-07-31'),
]);

describe('Requesting an extension', () => {
  it('records the day asked for; the deadline does not move', () => {
    open.when(asking()).then({ type: 'TaskExtensionRequested', data: { request: 1, deadline: { due: '2023-07-31' } } });
    expect(the.taskOf(the.assigned(), the.extensionRequested('2023-06-15', '2023-07-31'))).toMatchObject({
      deadline: { due: '2023-06-30' },
      openExtension: { number: 1 },
    });
  });

  it('stays quiet when that day is asked for already', () => asked.when(asking()).thenNothing());

  it('is refused while another request is open', () =>
    asked.when(asking('2023-08-31')).thenRefused(refusal.ExtensionAlreadyAsked, { request: 1 }));

  it('is refused to anybody but the lead unit, and without a reason', () => {
    open.when(asking('2023-07-31', asPlanner('2023-06-15'))).thenRefused(OnlyLeadUnitReports);
    open.when(asking('2023-07-31', asLead('2023-06-15', { reason: null }))).thenRefused(ReasonRequired);
  });

  it.each(['2023-06-30', '2023-06-29'])('is refused to %s, which is not later', (to) =>
    open.when(asking(to)).thenRefused(refusal.NewDeadlineNotLater, { current: '2023-06-30', field: 'deadline' }),
  );

  it('is refused after the deadline, unless the rule set allows it', () => {
    const late = asLead('2023-07-01');
    open.when(asking('2023-07-31', asLead('2023-06-30'))).then({ type: 'TaskExtensionRequested' });
    open.when(asking('2023-07-31', late)).thenRefused(refusal.ExtensionAskedTooLate, { lastDay: '2023-06-30' });
    open
      .when(asking('2023-07-31', late, allowing({ askAfterDeadlineAllowed: true })))
      .then({ type: 'TaskExtensionRequested' });
  });

  it('is refused fewer days before the deadline than the rule set wants', () =>
    open
      .when(asking('2023-07-31', asLead('2023-06-28'), allowing({ minDaysBeforeDeadline: 3 })))
      .thenRefused(refusal.ExtensionAskedTooLate, { lastDay: '2023-06-27' }));

  it('is refused when none is left, unless the rule set allows more', () => {
    extended
      .when(asking('2023-08-31', asLead('2023-06-25')))
      .thenRefused(refusal.NoExtensionLeft, { maxExtensions: 1 });
    extended
      .when(asking('2023-08-31', asLead('2023-06-25'), allowing({ maxExtensions: 2 })))
      .then({ data: { request: 2 } });
  });

  it('is refused for a task without a deadline, and past the deadline of the parent', () => {
    const openEnded = the.assigned('2023-01-10', the.entry(toDeadline({ kind: 'openEnded' })));
    given(the.aTask, [openEnded]).when(asking()).thenRefused(refusal.NothingToExtend);
    const parent = the.taskOf(the.assigned());
    given(the.aTask, [the.assigned('2023-01-10', the.entry(), 'task-0')])
      .when(asking('2023-07-31', asLead('2023-06-15'), rules, parent))
      .thenRefused(DeadlineAfterParents);
  });

  it('is refused once completed', () =>
    given(the.aTask, [the.assigned(), the.submitted('2023-02-01'), the.confirmed('2023-02-02', '2023-02-01')])
      .when(asking())
      .thenRefused(TaskIsCompleted));
});

describe('Granting an extension', () => {
  it('moves the deadline and keeps the original', () => {
    asked
      .when(granting())
      .then({ type: 'TaskExtensionGranted', data: { request: 1, deadline: { due: '2023-07-31' } } });
    const task = the.taskOf(the.assigned(), the.extensionGranted('2023-06-20', '2023-07-31'));
    expect(task).toMatchObject({ deadline: { due: '2023-07-31' }, entry: { deadline: { due: '2023-06-30' } } });
  });

  it('may choose another day, or act unasked', () => {
    asked.when(granting('2023-07-15')).then({ data: { request: 1, deadline: { due: '2023-07-15' } } });
    open.when(granting()).then({ data: { request: null } });
  });

  it('is refused before the day from which a corrected deadline holds', () => {
    const corrected = fact(
      'TaskEntryCorrected',
      {
        ...{ taskId: 'task-1', planId: 'plan-1', was: { deadline: the.until('2023-06-30') } },
        is: { deadline: the.until('2023-07-15') },
      },
      asPlanner('2023-06-25'),
    );
    const moved = given(the.aTask, [the.assigned(), corrected]);
    moved
      .when(granting('2023-07-31', asPlanner('2023-06-24')))
      .thenRefused(ActBeforeLastAct, { lastActOn: '2023-06-25' });
    moved.when(granting('2023-07-31', asPlanner('2023-06-25'))).then({ type: 'TaskExtensionGranted' });
  });

  it('stays quiet when that day was granted', () => extended.when(granting()).thenNothing());

  it('is refused to any unit but the one that assigned', () =>
    asked
      .when(granting('2023-07-31', acting(office, 'leader', '2023-06-20')))
      .thenRefused(refusal.OnlyAssignerGrantsExtension, { assignedBy: province }));

  it('is refused to the unit that asked, whatever the role', () =>
    asked
      .when(granting('2023-07-31', acting(department, 'leader', '2023-06-20')))
      .thenRefused(refusal.RequesterNeverDecides));

  it('is refused to the account that asked, acting for the assigner', () =>
    asked
      .when(granting('2023-07-31', asPlanner('2023-06-20', { account: `officer@${department}` })))
      .thenRefused(refusal.RequesterNeverDecides));

  it('is refused to an account that ever asked, though somebody else refused it and nobody asks now', () => {
    const { taskId, planId } = { taskId: 'task-1', planId: 'plan-1' };
    const refused = fact('TaskExtensionRefused', { taskId, planId, request: 1 }, asPlanner('2023-06-20'));
    given(the.aTask, [the.assigned(), the.extensionRequested('2023-06-15', '2023-07-31'), refused])
      .when(granting('2023-07-31', asPlanner('2023-06-21', { account: `officer@${department}` })))
      .thenRefused(refusal.RequesterNeverDecides);
  });

  it('is refused to the lead unit without a request, though it assigned the task to itself', () => {
    const own = (): TaskEvent =>
      fact(
        'TaskAssigned',
        {
          ...{ taskId: 'task-1', planId: 'plan-1', entry: the.entry(), leadUnit: province, cooperatingUnits: [] },
          ...{ assignedBy: province, parentTaskId: null, illustrative: false },
        },
        asPlanner('2023-01-10'),
      );
    given(the.aTask, [own()]).when(granting()).thenRefused(refusal.RequesterNeverDecides);
  });

  it('is refused to an officer of the assigner', () =>
    asked.when(granting('2023-07-31', acting(province, 'officer', '2023-06-20'))).thenRefused(RoleMayNot));

  it('passes to the successor of an assigner that has ended, from that day on', () => {
    const ended = fact('UnitDissolved', { unitId: province, successors: [office] }, asPlanner('2023-06-18'));
    const assigner = the.aUnit.evolve(the.living(province), ended);
    const grant = (day: string, unit: string) => (task: Task) =>
      grantExtension(
        task,
        { deadline: the.until('2023-07-31') },
        { parent: null, rules, assigner },
        acting(unit, 'planner', day, { today: day }),
      );
    asked.when(grant('2023-06-18', office)).then({ type: 'TaskExtensionGranted', data: { request: 1 } });
    asked.when(grant('2023-06-17', office)).thenRefused(refusal.OnlyAssignerGrantsExtension);
    asked.when(grant('2023-06-18', otherDepartment)).thenRefused(refusal.OnlyAssignerGrantsExtension);
  });

  it('is refused to a day that is not later, past the limit, or past the parent', () => {
    asked.when(granting('2023-06-30')).thenRefused(refusal.NewDeadlineNotLater);
    extended.when(granting('2023-08-31')).thenRefused(refusal.NoExtensionLeft, { granted: 1 });
    given(the.aTask, [the.assigned('2023-01-10', the.entry(), 'task-0')])
      .when(granting('2023-07-31', asPlanner('2023-06-20'), rules, the.taskOf(the.assigned())))
      .thenRefused(DeadlineAfterParents, { parentTaskId: 'task-0' });
  });
});

describe('Refusing an extension', () => {
  const refusing =
    (context = asPlanner('2023-06-20')) =>
    (task: Task) =>
      refuseExtension(task, {}, { assigner: the.living(province) }, context);

  it('closes the request and leaves the deadline', () =>
    asked.when(refusing()).then({ type: 'TaskExtensionRefused', data: { request: 1 } }));
  it('is refused when nobody asked', () => open.when(refusing()).thenRefused(refusal.NoExtensionAsked));
  it('is refused without a reason, to the unit that asked, and to others', () => {
    asked.when(refusing(asPlanner('2023-06-20', { reason: null }))).thenRefused(ReasonRequired);
    asked.when(refusing(asLead('2023-06-20'))).thenRefused(refusal.RequesterNeverDecides);
    asked.when(refusing(acting(office, 'leader', '2023-06-20'))).thenRefused(refusal.OnlyAssignerGrantsExtension);
  });
});
