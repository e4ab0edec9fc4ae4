import { describe, expect, it } from '@jest/globals';
import { ReasonRequired, RoleMayNot } from '../../../src/domain/shared/act.errors.ts';
import { fact } from '../../../src/domain/shared/fact.ts';
import { rulesInForceOn } from '../../../src/domain/rule-set/rules-in-force.ts';
import { localDate } from '../../../src/domain/shared/local-date.ts';
import {
  attachEvidence,
  confirmCompletion,
  confirmObjectiveCause,
  reopenTask,
  reportProgress,
  requestExtension,
  returnResult,
  startTask,
} from '../../../src/domain/task/task.decide.ts';
import * as refusal from '../../../src/domain/task/task.errors.ts';
import type { TaskEvent } from '../../../src/domain/task/task.events.ts';
import type { Task } from '../../../src/domain/task/task.state.ts';
import { given } from '../support/given.ts';
import {
  acting,
  asLead,
  asOffice,
  asPlanner,
  decision,
  department,
  office,
  otherDepartment,
  province,
} from '../support/people.ts';
import * as the from '../support/things.ts';

const open = given(the.aTask, [the.assigned()]);
const waiting = given(the.aTask, [the.assigned(), the.submitted('2023-06-20')]);
const completed = given(the.aTask, [
  the.assigned(),
  the.submitted('2023-06-20'),
  the.confirmed('2023-07-05', '2023-06-20'),
]);
const returned = given(the.aTask, [the.assigned(), the.submitted('2023-06-20'), the.returned('2023-06-25')]);

const rules = rulesInForceOn(localDate('2023-06-01'));
const evidence = { document: decision, title: 'Văn bản', sha256: null };

const confirming =
  (context = asOffice('2023-07-05'), submission: number | null = null, side = the.officeSide) =>
  (task: Task) =>
    confirmCompletion(task, { submission }, side, context);

const returning =
  (context = asOffice('2023-06-25')) =>
  (task: Task) =>
    returnResult(task, { submission: 1 }, the.officeSide, context);

describe('Confirming completion', () => {
  it('dates completion by the day the accepted version was sent, not by the day of acceptance', () =>
    waiting
      .when(confirming())
      .then({ type: 'TaskCompletionConfirmed', data: { submission: 1, completedOn: '2023-06-20' } }));

  it('dates it by the second version when the first was returned', () =>
    given(the.aTask, [
      the.assigned(),
      the.submitted('2023-06-20'),
      the.returned('2023-06-25'),
      the.submitted('2023-07-02', 2),
    ])
      .when(confirming(asOffice('2023-07-05'), 2))
      .then({ data: { submission: 2, completedOn: '2023-07-02' } }));

  it('stays quiet when it is completed', () => completed.when(confirming()).thenNothing());

  it('is refused without a result, and for a version that does not wait', () => {
    open.when(confirming()).thenRefused(refusal.NoResultWaiting, { stage: 'assigned' });
    returned.when(confirming()).thenRefused(refusal.NoResultWaiting, { stage: 'returned' });
    waiting.when(confirming(asOffice('2023-07-05'), 2)).thenRefused(refusal.OtherResultWaiting, { waiting: 1 });
  });

  it('is refused to the unit that did the work, whatever the role', () =>
    waiting.when(confirming(acting(department, 'leader', '2023-07-05'))).thenRefused(refusal.DoerNeverJudges));

  it('is refused to the account that sent the result, in whatever unit', () =>
    waiting
      .when(confirming(asOffice('2023-07-05', { account: `officer@${department}` })))
      .thenRefused(refusal.DoerNeverJudges));

  it('is refused to an account that reported for the lead unit, though it leads the province too', () => {
    const leader = { account: 'an' };
    const doings: readonly ((task: Task) => readonly TaskEvent[])[] = [
      (task) => startTask(task, {}, asLead('2023-06-01', leader)),
      (task) => reportProgress(task, { percent: 50, note: 'một nửa' }, asLead('2023-06-01', leader)),
      (task) => attachEvidence(task, evidence, acting(otherDepartment, 'leader', '2023-06-01', leader)),
      (task) =>
        requestExtension(
          task,
          { deadline: the.until('2023-07-31') },
          { parent: null, rules },
          asLead('2023-06-01', leader),
        ),
    ];
    for (const doing of doings) {
      given(the.aTask, [the.assigned(), ...doing(the.taskOf(the.assigned())), the.submitted('2023-06-20')])
        .when(confirming(acting(province, 'leader', '2023-07-05', leader), null, the.side()))
        .thenRefused(refusal.DoerNeverJudges);
    }
  });

  it('is for an account that showed evidence for the assigning side only', () => {
    const focalPoint = { account: 'an' };
    const shown = attachEvidence(the.taskOf(the.assigned()), evidence, asPlanner('2023-06-01', focalPoint));
    given(the.aTask, [the.assigned(), ...shown, the.submitted('2023-06-20')])
      .when(confirming(asOffice('2023-07-05', focalPoint)))
      .then({ type: 'TaskCompletionConfirmed' });
  });

  it('is refused to who sent the first version, though somebody else sent the same again', () => {
    const first = fact(
      'TaskResultSubmitted',
      { taskId: 'task-1', planId: 'plan-1', submission: 1, summary: 'Đã xong', product: null },
      asLead('2023-06-20', { account: 'an' }),
    );
    given(the.aTask, [the.assigned(), first, the.returned('2023-06-25'), the.submitted('2023-07-02', 2)])
      .when(confirming(asPlanner('2023-07-05', { account: 'an' }), 2, the.side()))
      .thenRefused(refusal.DoerNeverJudges);
  });

  it('is refused to a unit that sent a version before another one took the task over', () => {
    const moved = fact(
      'TaskReassigned',
      { taskId: 'task-1', planId: 'plan-1', from: department, to: office, handedOverBy: null },
      asPlanner('2023-06-26'),
    );
    const again = fact(
      'TaskResultSubmitted',
      { taskId: 'task-1', planId: 'plan-1', submission: 2, summary: 'Đã xong', product: null },
      acting(office, 'officer', '2023-07-02'),
    );
    const side = the.side(the.under(province, department));
    given(the.aTask, [the.assigned(), the.submitted('2023-06-20'), the.returned('2023-06-25'), moved, again])
      .when(confirming(acting(department, 'leader', '2023-07-05'), 2, side))
      .thenRefused(refusal.DoerNeverJudges, { unit: department });
  });

  it('is refused to the unit that sent the result, though another one leads by now', () => {
    const moved = fact(
      'TaskReassigned',
      { taskId: 'task-1', planId: 'plan-1', from: department, to: 'unit-next', handedOverBy: null },
      asPlanner('2023-06-30'),
    );
    given(the.aTask, [the.assigned(), the.submitted('2023-06-20'), moved])
      .when(confirming(acting(department, 'leader', '2023-07-05')))
      .thenRefused(refusal.DoerNeverJudges);
  });

  it('is for the assigner, a unit directly under it, and nobody else', () => {
    waiting.when(confirming(asPlanner('2023-07-05'), null, the.side())).then({ type: 'TaskCompletionConfirmed' });
    const stranger = acting('unit-stranger', 'leader', '2023-07-05');
    for (const unit of [the.living('unit-stranger'), the.under('unit-other-province', 'unit-stranger')]) {
      for (const decide of [confirming(stranger, null, the.side(unit)), confirming(stranger, 9, the.side(unit))]) {
        waiting.when(decide).thenRefused(refusal.OnlyAssigningSideJudges, { assignedBy: province });
        completed.when(decide).thenRefused(refusal.OnlyAssigningSideJudges);
      }
    }
  });

  it('is for the successor of an assigner that has ended, and the units directly under that', () => {
    const ended = the.aUnit.evolve(
      the.living(province),
      fact('UnitDissolved', { unitId: province, successors: ['unit-heir'] }, asPlanner('2023-07-01')),
    );
    const by = (unit: string, day: string, state = the.living(unit)) =>
      confirming(acting(unit, 'leader', day, { today: day }), null, the.side(state, ended));
    waiting.when(by('unit-heir', '2023-07-05')).then({ type: 'TaskCompletionConfirmed' });
    waiting.when(by('unit-new', '2023-07-05', the.under('unit-heir', 'unit-new'))).then({});
    waiting.when(by('unit-heir', '2023-06-30')).thenRefused(refusal.OnlyAssigningSideJudges);
    const late = confirming(
      acting('unit-heir', 'leader', '2023-06-30'),
      null,
      the.side(the.living('unit-heir'), ended),
    );
    waiting.when(late).then({ type: 'TaskCompletionConfirmed', data: { effectiveOn: '2023-06-30' } });
  });

  it('is refused to a cooperating unit, though it stands under the assigner', () =>
    waiting
      .when(
        confirming(
          acting(otherDepartment, 'leader', '2023-07-05'),
          null,
          the.side(the.under(province, otherDepartment)),
        ),
      )
      .thenRefused(refusal.DoerNeverJudges));

  it('is refused to an officer', () =>
    waiting.when(confirming(acting(office, 'officer', '2023-07-05'))).thenRefused(RoleMayNot));

  it('is refused before the day the result was sent', () =>
    waiting.when(confirming(asOffice('2023-06-19'))).thenRefused(refusal.ActBeforeLastAct));
});

describe('Returning a result', () => {
  it('records the version and the reason', () =>
    waiting.when(returning()).then({ type: 'TaskResultReturned', data: { submission: 1, reason: 'vì việc' } }));
  it('stays quiet when it was returned', () => returned.when(returning()).thenNothing());
  it('is refused without a reason, and to the doer', () => {
    waiting.when(returning(asOffice('2023-06-25', { reason: null }))).thenRefused(ReasonRequired);
    waiting.when(returning(acting(department, 'leader', '2023-06-25'))).thenRefused(refusal.DoerNeverJudges);
  });
  it('is refused once accepted', () => completed.when(returning()).thenRefused(refusal.NoResultWaiting));
});

describe('Reopening a task', () => {
  const reopening =
    (context = asPlanner('2023-08-01')) =>
    (task: Task) =>
      reopenTask(task, {}, the.side(), context);

  it('opens a completed task', () => completed.when(reopening()).then({ type: 'TaskReopened' }));
  it('is refused when it is not completed', () => waiting.when(reopening()).thenRefused(refusal.TaskNotCompleted));
  it('is refused without a reason, and to the doer', () => {
    completed.when(reopening(asPlanner('2023-08-01', { reason: null }))).thenRefused(ReasonRequired);
    completed.when(reopening(asLead('2023-08-01'))).thenRefused(refusal.DoerNeverJudges);
  });
});

describe('Confirming an objective cause', () => {
  const confirmingCause =
    (context = asOffice('2023-07-01')) =>
    (task: Task) =>
      confirmObjectiveCause(task, { cause: 'Thiên tai' }, the.officeSide, context);

  it('records who confirmed which cause', () =>
    waiting
      .when(confirmingCause())
      .then({ type: 'TaskObjectiveCauseConfirmed', data: { cause: 'Thiên tai', by: { unit: office } } }));
  it('records it again from another day, and keeps the latest', () =>
    open
      .when((task) => {
        const [first, earlier] = ['2023-07-01', '2023-06-01'].map((day) => confirmingCause(asOffice(day))(task)[0]!);
        const twice = [first!, earlier!].reduce(the.aTask.evolve, task);
        expect(twice).toMatchObject({ objectiveCause: { cause: 'Thiên tai', on: '2023-07-01' } });
        return confirmingCause(asOffice('2023-08-01'))(twice);
      })
      .then({ data: { effectiveOn: '2023-08-01' } }));
  it('stays quiet when it was confirmed', () =>
    open.when((task) => confirmingCause()(the.aTask.evolve(task, confirmingCause()(task)[0]!))).thenNothing());
  it('is refused to the unit that was late', () =>
    open.when(confirmingCause(asLead('2023-07-01'))).thenRefused(refusal.DoerNeverJudges));
});
