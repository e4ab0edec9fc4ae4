import { randomUUID } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { fact, type Context } from '../../src/domain/shared/fact.ts';
import type { UnitId } from '../../src/domain/shared/ids.ts';
import { localDate } from '../../src/domain/shared/local-date.ts';
import { UnitStreams } from '../../src/features/ports/streams.ts';
import { IssuedIdentity } from '../../src/platform/streams/issued-identity.ts';

/** A unit that lives, lived or will live between these days, recorded as a history that was imported tells it. @returns its id */
export const recordUnit = async (
  app: INestApplicationContext,
  { from, endedOn }: Readonly<{ from: string; endedOn: string | null }>,
): Promise<UnitId> => {
  const unitId = randomUUID();
  const on = (day: string): Context => {
    const effectiveOn = localDate(day);
    const by = { account: 'test', unit: unitId, role: 'administrator' } as const;
    return { effectiveOn, by, authority: null, reason: null, today: effectiveOn };
  };
  const identity = { name: 'Sở Thông tin', kind: 'department', code: null } as const;
  const identityOfRequest = new IssuedIdentity('test', randomUUID(), '0'.repeat(64), Date.now());
  await app
    .get(UnitStreams)
    .decide(unitId, { context: on(from), identity: identityOfRequest, ifMatch: null }, () => [
      fact('UnitEstablished', { unitId, identity, parent: null }, on(from)),
      ...(endedOn === null ? [] : [fact('UnitDissolved', { unitId, successors: [] }, on(endedOn))]),
    ]);
  return unitId;
};
