import { describe, expect, it } from '@jest/globals';
import * as account from '../../src/domain/account/account.errors.ts';
import * as measure from '../../src/domain/measure/measure.errors.ts';
import * as report from '../../src/domain/report/report.errors.ts';
import * as plan from '../../src/domain/plan/plan.errors.ts';
import * as act from '../../src/domain/shared/act.errors.ts';
import { DomainError } from '../../src/domain/shared/domain-error.ts';
import * as correction from '../../src/domain/task/correction.errors.ts';
import * as extension from '../../src/domain/task/extension.errors.ts';
import * as task from '../../src/domain/task/task.errors.ts';
import * as unit from '../../src/domain/unit/unit.errors.ts';

const lists: readonly (readonly [string, object, readonly unknown[]])[] = [
  ['an act', act, act.actRefusals],
  ['a task', task, task.taskRefusals],
  ['a correction', correction, correction.correctionRefusals],
  ['an extension', extension, extension.extensionRefusals],
  ['a plan', plan, plan.planRefusals],
  ['a unit', unit, unit.unitRefusals],
  ['a measure', measure, measure.measureRefusals],
  ['an account', account, account.accountRefusals],
  ['a report', report, report.reportRefusals],
];

describe('Refusals', () => {
  it.each(lists)('of %s are all in their list', (_of, module, list) => {
    const classes = Object.values(module).filter(
      (value) => typeof value === 'function' && value.prototype instanceof DomainError,
    );
    expect(classes.length).toBeGreaterThan(0);
    expect(classes.filter((refusal) => !list.includes(refusal))).toEqual([]);
  });

  it('show their data and hide what is not', () => {
    const refused = new extension.NoExtensionLeft('task-1', 1, 1);
    expect({ ...refused }).toEqual({ code: 'task.no-extension-left', taskId: 'task-1', granted: 1, maxExtensions: 1 });
    expect(refused.name).toBe('NoExtensionLeft');
  });
});
