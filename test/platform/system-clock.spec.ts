import { afterEach, expect, it, jest } from '@jest/globals';
import { SystemClock } from '../../src/platform/system-clock.ts';

afterEach(() => void jest.useRealTimers());

it('begins a day at midnight in Việt Nam, however often it was asked the minute before', () => {
  jest.useFakeTimers({ now: new Date('2026-11-21T16:59:59.999Z') });
  const clock = new SystemClock();
  expect([clock.today(), clock.today()]).toEqual(['2026-11-21', '2026-11-21']);
  jest.setSystemTime(new Date('2026-11-21T17:00:00.000Z'));
  expect(clock.today()).toBe('2026-11-22');
});
