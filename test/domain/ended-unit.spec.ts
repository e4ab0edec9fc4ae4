import { describe, it } from '@jest/globals';
import { closePlan } from '../../src/domain/plan/plan.decide.ts';
import { ActingUnitEnded } from '../../src/domain/shared/act.errors.ts';
import type { Context } from '../../src/domain/shared/fact.ts';
import { localDate } from '../../src/domain/shared/local-date.ts';
import { startTask } from '../../src/domain/task/task.decide.ts';
import { given } from './support/given.ts';
import { asLead, asPlanner, department, province } from './support/people.ts';
import * as the from './support/things.ts';

const recordedOn = (context: Context, today: string, endedOn: string | null): Context => ({
  ...context,
  today: localDate(today),
  actingUnitEndedOn: endedOn === null ? null : localDate(endedOn),
});

describe('A unit that has ended', () => {
  const open = given(the.aTask, [the.assigned()]);
  const starting = (today: string, endedOn: string | null) =>
    open.when((task) => startTask(task, {}, recordedOn(asLead('2023-03-01'), today, endedOn)));

  it('acts no more from the day it ends, not even for days before', () => {
    starting('2025-07-01', '2025-07-01').thenRefused(ActingUnitEnded, { unit: department, endedOn: '2025-07-01' });
    starting('2026-01-01', '2025-07-01').thenRefused(ActingUnitEnded);
    starting('2025-06-30', '2025-07-01').then({ type: 'TaskStarted' });
    starting('2026-01-01', null).then({ type: 'TaskStarted' });
  });

  it('ends no plan either', () =>
    given(the.aPlan, [the.issued()])
      .when((plan) =>
        closePlan(
          plan,
          {},
          { owner: the.living(province) },
          recordedOn(asPlanner('2023-12-31'), '2026-01-01', '2025-07-01'),
        ),
      )
      .thenRefused(ActingUnitEnded, { code: 'act.unit-ended' }));
});
