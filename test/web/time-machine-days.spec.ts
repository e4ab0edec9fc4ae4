import { describe, expect, it } from '@jest/globals';
import { changesOf, stepFor } from '../../web/src/pages/time-machine/changes.ts';
import { addMonths, dayAt, movedBy, stopOf, stopsOf, widened } from '../../web/src/pages/time-machine/slider-days.ts';

const life = { first: '2023-01-01', last: '2023-12-31' };
const press = (key: string, day: string | undefined, shiftKey = false) => movedBy({ key, shiftKey }, day, life);

describe('the days of a dial', () => {
  it('run from the first day to the last, and one stop further is the present', () => {
    expect(stopsOf(life)).toBe(365);
    expect([stopOf('2023-01-01', life), stopOf('2023-12-31', life), stopOf(undefined, life)]).toEqual([0, 364, 365]);
    expect([dayAt(0, life), dayAt(364, life), dayAt(365, life)]).toEqual(['2023-01-01', '2023-12-31', undefined]);
  });

  it.each([
    ['ArrowRight', false, '2023-06-16'],
    ['ArrowLeft', false, '2023-06-14'],
    ['ArrowUp', true, '2023-06-22'],
    ['ArrowDown', true, '2023-06-08'],
    ['PageUp', false, '2023-07-15'],
    ['PageDown', false, '2023-05-15'],
    ['Home', false, '2023-01-01'],
    ['End', false, undefined],
  ])('are moved by %s (Shift: %s) from 15 June to %s', (key, shift, day) => {
    expect(press(key, '2023-06-15', shift)).toEqual({ day });
  });

  it('end where they end, and go back from the present', () => {
    expect(press('ArrowLeft', '2023-01-01')).toEqual({ day: '2023-01-01' });
    expect(press('ArrowRight', undefined)).toEqual({ day: undefined });
    expect(press('ArrowLeft', undefined)).toEqual({ day: '2023-12-31' });
    expect(press('PageUp', undefined)).toEqual({ day: undefined });
    expect(press('PageDown', undefined)).toEqual({ day: '2023-12-01' });
    expect(press('Tab', '2023-06-15')).toBeNull();
  });

  it('keep to the end of a shorter month', () => {
    expect(addMonths('2023-03-31', -1)).toBe('2023-02-28');
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonths('2023-12-15', 1)).toBe('2024-01-15');
  });

  it('widen to a day that was chosen outside', () => {
    expect(widened(life, '2022-05-01', undefined)).toEqual({ first: '2022-05-01', last: '2023-12-31' });
  });
});

describe('the marks beside a dial', () => {
  const counts = (H1: number, T1: number) => ({ H1, H2: 0, T1, T2: 0, N: 0, X: 0, total: H1 + T1 });

  it('stand where tasks changed their class, or were assigned', () => {
    const points = [
      { at: '2023-01-01', counts: counts(0, 0) },
      { at: '2023-01-02', counts: counts(0, 55) },
      { at: '2023-01-03', counts: counts(0, 55) },
      { at: '2023-01-04', counts: counts(2, 53) },
    ];
    expect(changesOf(points)).toEqual([
      { at: '2023-01-02', size: 55 },
      { at: '2023-01-04', size: 2 },
    ]);
  });

  it('are as fine as the service draws them', () => {
    expect(stepFor('2023-01-01', '2023-12-31')).toBe('day');
    expect(stepFor('2021-01-01', '2023-12-31')).toBe('week');
    expect(stepFor('2010-01-01', '2023-12-31')).toBe('month');
  });
});
