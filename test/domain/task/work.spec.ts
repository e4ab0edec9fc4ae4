import { describe, it } from '@jest/globals';
import {
  BlankText,
  DocumentFromTheFuture,
  MalformedSymbol,
  RoleMayNot,
  SecretDocumentRefused,
} from '../../../src/domain/shared/act.errors.ts';
import { localDate } from '../../../src/domain/shared/local-date.ts';
import { attachEvidence, reportProgress, startTask, submitResult } from '../../../src/domain/task/task.decide.ts';
import * as refusal from '../../../src/domain/task/task.errors.ts';
import type { Task } from '../../../src/domain/task/task.state.ts';
import { given } from '../support/given.ts';
import { acting, asLead, asOffice, asPlanner, decision, department, office, province } from '../support/people.ts';
import * as the from '../support/things.ts';

const open = given(the.aTask, [the.assigned()]);
const accepted = [the.submitted('2023-02-01'), the.confirmed('2023-02-02', '2023-02-01')];
const completed = given(the.aTask, [the.assigned(), ...accepted]);
const gone = given(the.aTask, [the.assigned(), the.withdrawn('2023-02-01')]);

describe('Starting a task', () => {
  const starting =
    (context = asLead('2023-03-01')) =>
    (task: Task) =>
      startTask(task, {}, context);

  it('records that work began', () =>
    open.when(starting()).then({ type: 'TaskStarted', data: { effectiveOn: '2023-03-01' } }));

  it('stays quiet when work began before', () =>
    given(the.aTask, [the.assigned(), the.started('2023-02-01')])
      .when(starting())
      .thenNothing());

  it('is refused to anybody but the lead unit', () =>
    open.when(starting(asPlanner('2023-03-01'))).thenRefused(refusal.OnlyLeadUnitReports, { leadUnit: department }));

  it('is for an officer of the lead unit or its leader, and refused to its other roles', () => {
    open.when(starting(acting(department, 'leader', '2023-03-01'))).then({ type: 'TaskStarted' });
    for (const role of ['administrator', 'planner', 'focalPoint', 'auditor', 'viewer'] as const) {
      open.when(starting(acting(department, role, '2023-03-01'))).thenRefused(RoleMayNot, { role });
    }
  });

  it('is refused before the assignment and before the last act', () => {
    open.when(starting(asLead('2023-01-09'))).thenRefused(refusal.ActBeforeAssignment, { assignedOn: '2023-01-10' });
    given(the.aTask, [the.assigned(), the.extensionRequested('2023-03-02', '2023-07-31')])
      .when(starting())
      .thenRefused(refusal.ActBeforeLastAct, { lastActOn: '2023-03-02', field: 'effectiveOn' });
  });

  it('is refused when nobody assigned it, it rests, it went further, or it was withdrawn', () => {
    given(the.aTask, []).when(starting()).thenRefused(refusal.TaskUnknown);
    given(the.aTask, [the.assigned(), the.suspended('2023-02-01')])
      .when(starting())
      .thenRefused(refusal.TaskIsSuspended);
    gone.when(starting()).thenRefused(refusal.TaskIsWithdrawn);
    completed.when(starting()).thenRefused(refusal.TaskAlreadyStarted, { stage: 'completed' });
    gone.when(starting()).thenRefused(refusal.TaskIsWithdrawn);
  });
});

describe('Work on a task suspended until a day', () => {
  const resting = given(the.aTask, [the.assigned(), the.suspended('2023-02-01', '2023-03-01')]);
  const start = (day: string) => (task: Task) => startTask(task, {}, asLead(day));
  const submit = (day: string) => (task: Task) =>
    submitResult(task, { summary: 'Đã xong', product: null }, asLead(day));

  it('rests through that day and goes on the day after', () => {
    for (const act of [start, submit]) {
      resting.when(act('2023-03-01')).thenRefused(refusal.TaskIsSuspended);
      resting.when((task) => act('2023-03-02')(task).slice(0, 1)).then({});
    }
  });
});

describe('Reporting progress', () => {
  const reporting =
    (percent: number, context = asLead('2023-03-01')) =>
    (task: Task) =>
      reportProgress(task, { percent, note: 'Đang lấy ý kiến' }, context);

  it.each([0, 40, 100])('records %d per cent', (percent) =>
    open.when(reporting(percent)).then({ type: 'TaskProgressReported', data: { percent } }),
  );

  it('may be entered late, before the last act', () =>
    given(the.aTask, [the.assigned(), the.started('2023-03-01')])
      .when(reporting(10, asLead('2023-02-01')))
      .then({ data: { effectiveOn: '2023-02-01' } }));

  it('stays quiet when that was the last report', () =>
    open.when((task) => reporting(40)(the.aTask.evolve(task, reporting(40)(task)[0]!))).thenNothing());

  it('records an equal report of another day', () =>
    open
      .when((task) => reporting(40, asLead('2023-04-01'))(the.aTask.evolve(task, reporting(40)(task)[0]!)))
      .then({ type: 'TaskProgressReported', data: { percent: 40, effectiveOn: '2023-04-01' } }));

  it('tells no stranger that it was reported', () =>
    open
      .when((task) => reporting(40, asPlanner('2023-03-01'))(the.aTask.evolve(task, reporting(40)(task)[0]!)))
      .thenRefused(refusal.OnlyLeadUnitReports));

  it.each([-1, 101, 33.3, Number.NaN])('is refused with %d per cent', (percent) =>
    open.when(reporting(percent)).thenRefused(refusal.PercentOutOfRange, { field: 'percent' }),
  );

  it('is refused to another unit, and once completed', () => {
    open.when(reporting(10, asPlanner('2023-03-01'))).thenRefused(refusal.OnlyLeadUnitReports);
    completed.when(reporting(10)).thenRefused(refusal.TaskIsCompleted);
  });
});

describe('Submitting a result', () => {
  const submitting =
    (context = asLead('2023-03-01'), summary = 'Đã xong') =>
    (task: Task) =>
      submitResult(task, { summary, product: null }, context);

  it('sends the first version', () =>
    open.when(submitting()).then({ type: 'TaskResultSubmitted', data: { submission: 1, summary: 'Đã xong' } }));

  it('sends a second version after a return', () =>
    given(the.aTask, [the.assigned(), the.submitted('2023-02-01'), the.returned('2023-02-02')])
      .when(submitting())
      .then({ data: { submission: 2 } }));

  it('stays quiet when this very result waits', () =>
    given(the.aTask, [the.assigned(), the.submitted('2023-02-01')])
      .when(submitting())
      .thenNothing());

  it('is refused while another result waits, once completed, and to another unit', () => {
    given(the.aTask, [the.assigned(), the.submitted('2023-02-01')])
      .when(submitting(asLead('2023-03-01'), 'Bản khác'))
      .thenRefused(refusal.ResultAlreadyWaiting, { submission: 1 });
    completed.when(submitting()).thenRefused(refusal.TaskIsCompleted);
    open.when(submitting(asOffice('2023-03-01'))).thenRefused(refusal.OnlyLeadUnitReports);
  });

  it('is refused for a withdrawn task', () =>
    gone.when(submitting()).thenRefused(refusal.TaskIsWithdrawn, { statusClass: 'X' }));

  it('is refused for a secret product, and without words', () => {
    open
      .when((task) =>
        submitResult(task, { summary: 'Đã xong', product: null, secrecy: 'topSecret' }, asLead('2023-03-01')),
      )
      .thenRefused(SecretDocumentRefused);
    open.when(submitting(asLead('2023-03-01'), '')).thenRefused(BlankText, { field: 'summary' });
  });

  it('is refused with a product whose symbol cannot be one', () =>
    open
      .when((task) =>
        submitResult(
          task,
          { summary: 'Đã xong', product: { ...decision, symbol: '12/kh-UBND' } },
          asLead('2023-03-01'),
        ),
      )
      .thenRefused(MalformedSymbol, { field: 'product.symbol', expected: '12/KH-UBND' }));
});

describe('Attaching evidence', () => {
  const evidence = { document: decision, title: 'Báo cáo kết quả', sha256: 'a'.repeat(64) };
  const attaching =
    (changes: Partial<Parameters<typeof attachEvidence>[1]> = {}, context = asLead('2023-03-01')) =>
    (task: Task) =>
      attachEvidence(task, { ...evidence, ...changes }, context);

  it('records the document and its hash, also late and after completion', () => {
    open.when(attaching()).then({ type: 'TaskEvidenceAttached', data: evidence });
    completed.when(attaching({}, asPlanner('2023-01-15'))).then({ data: { effectiveOn: '2023-01-15' } });
  });

  it('stays quiet when it is attached already', () =>
    open.when((task) => attaching()(the.aTask.evolve(task, attaching()(task)[0]!))).thenNothing());

  it('is refused to a unit that has no part in the task', () =>
    open
      .when(attaching({}, acting(office, 'officer', '2023-03-01')))
      .thenRefused(refusal.OnlyInvolvedUnitsAttachEvidence));

  it('is for those who work in the lead unit, and for whoever acts in the other units involved', () => {
    open.when(attaching({}, acting(department, 'planner', '2023-03-01'))).thenRefused(RoleMayNot);
    open.when(attaching({}, acting(province, 'focalPoint', '2023-03-01'))).then({ type: 'TaskEvidenceAttached' });
    open.when(attaching({}, acting(province, 'viewer', '2023-03-01'))).thenRefused(RoleMayNot);
    open.when(attaching({}, acting(province, 'auditor', '2023-03-01'))).thenRefused(RoleMayNot);
  });

  it('is refused when secret, with a wrong hash, or of a day to come', () => {
    open.when(attaching({ secrecy: 'secret' })).thenRefused(SecretDocumentRefused);
    open.when(attaching({ sha256: 'A'.repeat(64) })).thenRefused(refusal.MalformedHash, { field: 'sha256' });
    open
      .when(attaching({ document: { ...decision, issuedOn: localDate('2027-01-01') } }))
      .thenRefused(DocumentFromTheFuture, { field: 'document.issuedOn' });
  });
});
