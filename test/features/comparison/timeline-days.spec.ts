import { describe, expect, it } from '@jest/globals';
import { addDays, localDate } from '../../../src/domain/shared/local-date.ts';
import { daysOf, mostPoints } from '../../../src/features/comparison/timeline-days.ts';

const [from, to] = [localDate('2023-01-31'), localDate('2023-05-15')];

describe('the days of a line over time', () => {
  it('are the same day of each month, or its last, and the last day asked for', () => {
    expect(daysOf(from, to, 'month')).toEqual(['2023-01-31', '2023-02-28', '2023-03-31', '2023-04-30', '2023-05-15']);
  });

  it('do not name the last day twice', () => {
    expect(daysOf(from, localDate('2023-02-14'), 'week')).toEqual(['2023-01-31', '2023-02-07', '2023-02-14']);
    expect(daysOf(from, from, 'day')).toEqual([from]);
  });

  it('are at most 400, the last one included', () => {
    expect(daysOf(from, addDays(from, mostPoints - 1), 'day')).toHaveLength(mostPoints);
    expect(daysOf(from, addDays(from, mostPoints), 'day')).toBeNull();
    expect(daysOf(from, addDays(from, 7 * (mostPoints - 1) + 1), 'week')).toBeNull();
  });
});
