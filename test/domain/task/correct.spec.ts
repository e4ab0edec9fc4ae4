import { describe, expect, it } from '@jest/globals';
import { AuthorityRequired, BlankText, ReasonRequired, RoleMayNot } from '../../../src/domain/shared/act.errors.ts';
import { fact } from '../../../src/domain/shared/fact.ts';
import { localDate } from '../../../src/domain/shared/local-date.ts';
import { correctEntry, type CorrectionSurroundings, startTask } from '../../../src/domain/task/task.decide.ts';
import { CompletionDayImpossible, OriginalDeadlineNotEarlier } from '../../../src/domain/task/correction.errors.ts';
import * as refusal from '../../../src/domain/task/task.errors.ts';
import type { EntryCorrection } from '../../../src/domain/task/task.events.ts';
import type { Task } from '../../../src/domain/task/task.state.ts';
import { UnitNotLiving } from '../../../src/domain/unit/unit.errors.ts';
import { given } from '../support/given.ts';
import {
  acting,
  asLead,
  asOffice,
  asPlanner,
  decision,
  department,
  otherDepartment,
  province,
} from '../support/people.ts';
import * as the from '../support/things.ts';

const around = (changes: Partial<CorrectionSurroundings> = {}): CorrectionSurroundings => ({
  ...{ ...the.side(), plan: the.thePlan, leadUnit: the.living('unit-next'), parent: null, ...changes },
});
const byPlanner = (day: string) => asPlanner(day, { authority: decision });
const correcting =
  (is: EntryCorrection, context = byPlanner('2023-01-10'), surroundings = around()) =>
  (task: Task) =>
    correctEntry(task, { is }, surroundings, context);

const open = given(the.aTask, [the.assigned()]);
const completed = given(the.aTask, [
  the.assigned(),
  the.submitted('2023-06-20'),
  the.confirmed('2023-07-05', '2023-06-20'),
]);

describe('Correcting an entry', () => {
  it('records what it was and what it is, of what was wrong only', () =>
    open
      .when((task) => {
        const [event] = correcting({ title: 'Rà soát TTHC', number: '1' })(task);
        expect(event).toMatchObject({ data: { was: { title: 'Rà soát văn bản' }, is: { title: 'Rà soát TTHC' } } });
        expect(Object.keys((event?.type === 'TaskEntryCorrected' && event.data.is) || {})).toEqual(['title']);
        return [];
      })
      .thenNothing());

  it('corrects the original deadline, and the one in force unless that was extended', () => {
    const corrected = fact(
      'TaskEntryCorrected',
      {
        taskId: 'task-1',
        planId: 'plan-1',
        was: { deadline: the.until('2023-06-30') },
        is: { deadline: the.until('2023-05-31') },
      },
      asPlanner('2023-01-10'),
    );
    expect(the.taskOf(the.assigned(), corrected)).toMatchObject({
      deadline: { due: '2023-05-31' },
      entry: { deadline: { due: '2023-05-31' } },
    });
    expect(the.taskOf(the.assigned(), the.extensionGranted('2023-06-20', '2023-07-31'), corrected)).toMatchObject({
      deadline: { due: '2023-07-31' },
      entry: { deadline: { due: '2023-05-31' } },
    });
  });

  it('stays quiet when nothing is wrong', () => open.when(correcting({ title: 'Rà soát văn bản' })).thenNothing());

  it('is refused without a reason, to the doer, and to an officer', () => {
    open.when(correcting({ title: 'A' }, asPlanner('2023-01-10', { reason: null }))).thenRefused(ReasonRequired);
    open
      .when(correcting({ title: 'A' }, asLead('2023-01-10')))
      .thenRefused(refusal.DoerNeverJudges, { unit: department });
    open.when(correcting({ title: 'A' }, acting(province, 'officer', '2023-01-10'))).thenRefused(RoleMayNot);
  });

  it('of what figures are counted from needs a document', () => {
    const wrongs = [{ deadline: the.until('2023-05-31') }, { leadUnit: 'unit-next' }];
    for (const is of wrongs) open.when(correcting(is, asPlanner('2023-01-10'))).thenRefused(AuthorityRequired);
    completed
      .when(correcting({ completedOn: localDate('2023-06-21') }, asPlanner('2023-07-05')))
      .thenRefused(AuthorityRequired);
    open.when(correcting({ title: 'A' }, asPlanner('2023-01-10'))).then({ type: 'TaskEntryCorrected' });
  });

  it('is for the assigner and a unit directly under it, whatever the role of others', () => {
    const deadline = { deadline: the.until('2023-05-31') };
    open
      .when(correcting(deadline, asOffice('2023-01-10', { authority: decision }), around(the.officeSide)))
      .then({ type: 'TaskEntryCorrected' });
    for (const is of [deadline, { title: 'A' }, { title: 'Rà soát văn bản' }]) {
      const stranger = acting('unit-stranger', 'administrator', '2023-01-10', { authority: decision });
      open
        .when(correcting(is, stranger, around(the.side(the.living('unit-stranger')))))
        .thenRefused(refusal.OnlyAssigningSideJudges, { act: 'correct' });
    }
  });

  it('of what figures are counted from is refused to a unit that works on the task, though it assigned it', () => {
    const cooperating = acting(otherDepartment, 'leader', '2023-01-10', { authority: decision });
    open
      .when(
        correcting(
          { deadline: the.until('2023-05-31') },
          cooperating,
          around(the.side(the.under(province, otherDepartment))),
        ),
      )
      .thenRefused(refusal.DoerNeverJudges);
    const [own] = correcting({ leadUnit: province }, byPlanner('2023-01-10'))(the.taskOf(the.assigned()));
    const ownTask = given(the.aTask, [the.assigned(), own!]);
    ownTask.when(correcting({ title: 'A' })).then({ type: 'TaskEntryCorrected' });
    ownTask.when(correcting({ deadline: the.until('2023-05-31') })).thenRefused(refusal.DoerNeverJudges);
  });

  it('is refused to a field or group that the plan does not have', () => {
    open.when(correcting({ field: 'nhom-1' })).thenRefused(refusal.UnknownPlanGroup, { field: 'field' });
    open.when(correcting({ group: 'x' })).thenRefused(refusal.UnknownPlanGroup, { field: 'group', key: 'x' });
    open.when(correcting({ group: 'nhom-1', field: null })).then({ data: { is: { group: 'nhom-1', field: null } } });
  });

  it('is refused with a blank title, and before the assignment', () => {
    open.when(correcting({ title: '' })).thenRefused(BlankText, { field: 'title' });
    open.when(correcting({ title: 'A' }, asPlanner('2023-01-09'))).thenRefused(refusal.ActBeforeAssignment);
  });

  it('is refused with a deadline before the assignment, past the parent, or past an extension', () => {
    open.when(correcting({ deadline: the.until('2023-01-09') })).thenRefused(refusal.DeadlineBeforeAssignment);
    given(the.aTask, [the.assigned('2023-01-10', the.entry(), 'task-0')])
      .when(
        correcting(
          { deadline: the.until('2023-07-01') },
          byPlanner('2023-01-10'),
          around({ parent: the.taskOf(the.assigned()) }),
        ),
      )
      .thenRefused(refusal.DeadlineAfterParents);
    given(the.aTask, [the.assigned(), the.extensionGranted('2023-06-20', '2023-07-31')])
      .when(correcting({ deadline: the.until('2023-07-31') }))
      .thenRefused(OriginalDeadlineNotEarlier, { extended: '2023-07-31' });
  });

  it('corrects the lead unit to one that lives and does not cooperate', () => {
    open
      .when(correcting({ leadUnit: 'unit-next' }))
      .then({ data: { was: { leadUnit: department }, is: { leadUnit: 'unit-next' } } });
    open.when(correcting({ leadUnit: otherDepartment })).thenRefused(refusal.LeadUnitAlsoCooperates);
    open
      .when(correcting({ leadUnit: 'x' }, byPlanner('2023-01-10'), around({ leadUnit: null })))
      .thenRefused(UnitNotLiving);
  });

  it('corrects the day of completion, between the assignment and the acceptance', () => {
    const on = (day: string) => correcting({ completedOn: localDate(day) }, byPlanner('2023-07-05'));
    completed
      .when(on('2023-06-21'))
      .then({ data: { was: { completedOn: '2023-06-20' }, is: { completedOn: '2023-06-21' } } });
    completed.when(on('2023-07-06')).thenRefused(CompletionDayImpossible, { notAfter: '2023-07-05' });
    completed.when(on('2023-01-09')).thenRefused(CompletionDayImpossible, { notBefore: '2023-01-10' });
    open.when(on('2023-06-21')).thenRefused(refusal.TaskNotCompleted);
  });

  it('corrects the day of completion twice, still only up to the acceptance', () => {
    const on = (completedOn: string, day: string) =>
      correcting({ completedOn: localDate(completedOn) }, byPlanner(day));
    completed
      .when((task) => on('2023-07-06', '2023-08-02')(the.aTask.evolve(task, on('2023-06-21', '2023-08-01')(task)[0]!)))
      .thenRefused(CompletionDayImpossible, { notAfter: '2023-07-05' });
  });

  it('is refused before the last change of what it corrects: later facts would hide it', () =>
    completed
      .when(correcting({ completedOn: localDate('2023-06-21') }, byPlanner('2023-07-04')))
      .thenRefused(refusal.CorrectionBeforeLaterChange, { key: 'completedOn', since: '2023-07-05' }));

  it('of the lead unit is a workflow act: nothing may be done before it any more', () => {
    const [moved] = correcting({ leadUnit: 'unit-next' }, byPlanner('2023-05-10'))(the.taskOf(the.assigned()));
    if (moved === undefined) throw new Error('it was corrected');
    given(the.aTask, [the.assigned(), moved])
      .when((task) => startTask(task, {}, acting('unit-next', 'officer', '2023-05-09')))
      .thenRefused(refusal.ActBeforeLastAct, { lastActOn: '2023-05-10' });
  });
});
