import { describe, expect, it } from '@jest/globals';
import { isUuid } from '../../../src/domain/shared/ids.ts';
import { upcast } from '../../../src/platform/streams/upcasters.ts';
import { IssuedIdentity } from '../../../src/platform/streams/issued-identity.ts';
import { Turns } from '../../../src/platform/streams/turns.ts';

const at = Date.parse('2026-11-21T03:00:00Z');
const identity = (account = 'demo', key = 'key-00000001', issuedAt = at) =>
  new IssuedIdentity(account, key, 'hash', issuedAt);

describe('the identity of a request', () => {
  it('gives UUIDv7 dated by the first claim of its key', () => {
    const id = identity().idFor('task');
    expect(isUuid(id)).toBe(true);
    expect(id[14]).toBe('7');
    expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(at);
  });

  it('gives the same id for the same purpose, and another one for anything else', () => {
    const same = identity().idFor('task:1');
    expect(identity().idFor('task:1')).toBe(same);
    const others = [
      identity().idFor('task:2'),
      identity('other').idFor('task:1'),
      identity('demo', 'key-00000002').idFor('task:1'),
      identity('demo"', 'key').idFor('x'),
      identity('demo', '"key').idFor('x'),
    ];
    expect(new Set([same, ...others]).size).toBe(6);
  });
});

describe('turns', () => {
  it('let work on one key go on one after the other, also after a failure', async () => {
    const turns = new Turns();
    const told: string[] = [];
    const work =
      (name: string, fails = false) =>
      async () => {
        told.push(`${name} begins`);
        await Promise.resolve();
        told.push(`${name} ends`);
        if (fails) throw new Error(name);
      };
    const [a, b, c] = await Promise.allSettled([
      turns.take('k', work('a', true)),
      turns.take('k', work('b')),
      turns.take('k', work('c')),
    ]);
    expect([a.status, b.status, c.status]).toEqual(['rejected', 'fulfilled', 'fulfilled']);
    expect(told).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
  });
});

describe('an old body', () => {
  it('is brought to the present shape step by step, each step once', () => {
    const steps = {
      TaskStarted: {
        1: ({ day, ...rest }: Readonly<Record<string, unknown>>) => ({ ...rest, effectiveOn: day }),
        2: (data: Readonly<Record<string, unknown>>) => ({ ...data, reason: null }),
      },
    };
    expect(upcast('TaskStarted', 1, { day: '2020-01-01' }, steps)).toEqual({ effectiveOn: '2020-01-01', reason: null });
    expect(upcast('TaskStarted', 2, { effectiveOn: 'x' }, steps)).toEqual({ effectiveOn: 'x', reason: null });
    expect(upcast('TaskResumed', 1, { day: 'x' }, steps)).toEqual({ day: 'x' });
  });
});
