import { describe, expect, it } from '@jest/globals';
import * as account from '../../src/domain/account/account.rules.ts';
import * as measure from '../../src/domain/measure/measure.rules.ts';
import * as plan from '../../src/domain/plan/plan.rules.ts';
import { RoleMayNot } from '../../src/domain/shared/act.errors.ts';
import * as task from '../../src/domain/task/task.rules.ts';
import { establishUnit } from '../../src/domain/unit/unit.decide.ts';
import { given } from './support/given.ts';
import { acting, province } from './support/people.ts';
import * as the from './support/things.ts';

const concepts = { account, measure, plan, task };
const lists = Object.entries(concepts).flatMap(([concept, rules]) =>
  Object.entries(rules).flatMap(([name, value]) =>
    name.endsWith('Roles') ? [[`${concept} ${name}`, value as readonly string[]] as const] : [],
  ),
);

describe('Auditors and viewers', () => {
  it.each(lists)('are not among %s', (_name, roles) => {
    expect(roles.length).toBeGreaterThan(0);
    expect(roles).not.toContain('auditor');
    expect(roles).not.toContain('viewer');
  });

  it('arrange no unit', () => {
    for (const role of ['auditor', 'viewer'] as const) {
      given(the.aUnit, [])
        .when((unit) =>
          establishUnit(
            unit,
            { unitId: 'new', identity: { name: 'Sở', kind: 'department', code: null }, parent: province },
            { parent: the.living(province) },
            acting(province, role, '2025-07-01', { everywhere: true }),
          ),
        )
        .thenRefused(RoleMayNot, { role });
    }
  });
});
