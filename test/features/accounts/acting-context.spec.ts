import { describe, expect, it } from '@jest/globals';
import { ActingUnitEnded } from '../../../src/domain/shared/act.errors.ts';
import { localDate } from '../../../src/domain/shared/local-date.ts';
import type { Unit } from '../../../src/domain/unit/unit.state.ts';
import { ActingContext } from '../../../src/features/ports/acting-context.ts';
import { CurrentActor, type Acting } from '../../../src/features/ports/current-actor.ts';
import type { UnitStreams } from '../../../src/features/ports/streams.ts';
import { department } from '../../domain/support/people.ts';
import { living } from '../../domain/support/things.ts';
import { StillClock } from '../../support/reading/memory-registers.ts';

const today = localDate('2026-11-21');
const by = { account: 'an', unit: department, role: 'administrator' as const };

class Administrator extends CurrentActor {
  override async of(): Promise<Acting> {
    return { by, everywhere: false, actingUntil: null };
  }
  override async ways(): Promise<readonly Acting[]> {
    return [await this.of()];
  }
}

const contextFor = (unit: Unit) => {
  const units = { load: async () => ({ state: unit, revision: 0n }) } as unknown as UnitStreams;
  return new ActingContext(new Administrator(), units, new StillClock(today)).now({ headers: {} });
};

describe('An administrator who makes passwords and keys', () => {
  it('acts for its unit, of today', async () => {
    expect(await contextFor(living(department))).toMatchObject({ by, effectiveOn: today, today, everywhere: false });
  });

  it('is refused from the day on which its unit ended', async () => {
    await expect(contextFor(living(department, '2000-01-01', today))).rejects.toBeInstanceOf(ActingUnitEnded);
    await expect(contextFor(living(department, '2000-01-01', '2026-11-22'))).resolves.toMatchObject({ by });
  });
});
