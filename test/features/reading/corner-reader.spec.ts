import { describe, expect, it } from '@jest/globals';
import type { Sight } from '../../../src/features/ports/asker.ts';
import { CornerReader } from '../../../src/features/ports/reading/corner-reader.ts';
import type { RegisterName } from '../../../src/features/ports/registers.ts';
import { StillClock, StillLedger } from '../../support/reading/memory-registers.ts';
import { OperatorAsks } from '../../support/reading/operator-asks.ts';

/** Notes which registers a question waits for. */
class NotingLedger extends StillLedger {
  readonly waited: (readonly RegisterName[])[] = [];
  override async waitFor(position: bigint, _timeoutMs?: number, registers: readonly RegisterName[] = []) {
    this.waited.push(registers);
    return super.waitFor(position);
  }
}

const waitedFor = async (sight: Sight, registers: readonly RegisterName[]): Promise<readonly RegisterName[]> => {
  const ledger = new NotingLedger({ position: 7n, recordedAt: null });
  const corners = new CornerReader(ledger, new StillClock('2026-11-21'), new OperatorAsks(sight));
  await corners.read({ notBefore: '7' }, registers);
  return ledger.waited[0]!;
};

describe('a question not before a position', () => {
  const limited = { units: [], accounts: false };

  it('waits for what it reads', async () => {
    expect(await waitedFor({ units: 'all', accounts: false }, ['tasks', 'trail'])).toEqual(['tasks', 'trail']);
    expect(await waitedFor(limited, ['measures', 'units'])).toEqual(['measures', 'units']);
  });

  it('waits in a limited sight also for what tells whose things are', async () => {
    expect(await waitedFor(limited, ['tasks'])).toEqual(['tasks', 'plans']);
    expect(await waitedFor(limited, ['trail', 'units'])).toEqual(['trail', 'units', 'plans', 'measures', 'tasks']);
    expect(await waitedFor(limited, ['plans'])).toEqual(['plans', 'tasks']);
  });
});
