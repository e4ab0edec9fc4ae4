import { beforeEach, describe, expect, it } from '@jest/globals';
import type { AccessRecord } from '../../../src/features/ports/access-records.ts';
import { RefusalTally } from '../../../src/platform/access/refusal-tally.ts';

const refused = (address: string, reason = 'access.not-signed-in'): AccessRecord => ({
  account: null,
  accountType: 'unknown',
  address,
  port: 50_000,
  device: null,
  action: 'actRefused',
  objectType: 'GET /api/v1/plans',
  objectId: null,
  result: 'refused',
  reason,
  requestId: null,
});

describe('refusals of nobody known', () => {
  let kept: AccessRecord[];
  let tally: RefusalTally;
  const told = (): unknown[] => kept.map(({ address, reason }) => [address, reason]);

  beforeEach(() => {
    kept = [];
    tally = new RefusalTally(async (record) => void kept.push(record), 3);
  });

  it('leave one record a minute and address, which says how many came', async () => {
    for (let nth = 0; nth < 1_000; nth += 1) await tally.add(refused('192.0.2.1'), nth * 10);
    await tally.add(refused('192.0.2.2'), 20_000);
    expect(told()).toEqual([
      ['192.0.2.1', 'access.not-signed-in'],
      ['192.0.2.2', 'access.not-signed-in'],
    ]);
    await tally.add(refused('192.0.2.1'), 60_000);
    await tally.add(refused('192.0.2.1'), 61_000);
    expect(told().slice(2)).toEqual([['192.0.2.1', 'access.not-signed-in x999']]);
    await tally.settle(120_000);
    expect(told().slice(3)).toEqual([['192.0.2.1', 'access.not-signed-in x2']]);
  });

  it('are told apart by what was refused', async () => {
    for (const code of ['access.not-signed-in', 'set-up.refused', 'set-up.refused', 'access.not-signed-in']) {
      await tally.add(refused('192.0.2.1', code), 0);
    }
    await tally.settle(Infinity);
    expect(told()[1]).toEqual(['192.0.2.1', 'set-up.refused x2, access.not-signed-in x1']);
  });

  it('take no more memory and no more records, however many addresses they come from', async () => {
    for (let nth = 0; nth < 500; nth += 1) await tally.add(refused(`198.51.100.${nth}`), nth);
    expect(kept).toHaveLength(4);
    await tally.settle(60_500);
    expect(told().slice(4)).toEqual([['198.51.100.499', 'access.not-signed-in x496']]);
  });

  it('begin anew after a quiet minute', async () => {
    await tally.add(refused('192.0.2.1'), 0);
    await tally.add(refused('192.0.2.1'), 60_000);
    await tally.settle(Infinity);
    expect(told()).toEqual([
      ['192.0.2.1', 'access.not-signed-in'],
      ['192.0.2.1', 'access.not-signed-in'],
    ]);
  });
});
