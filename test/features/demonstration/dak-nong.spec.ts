import { describe, expect, it } from '@jest/globals';
import type { TaskFacts } from '../../../src/domain/shared/facts-at.ts';
import { everything } from '../../../src/features/ports/asker.ts';
import { localDate } from '../../../src/domain/shared/local-date.ts';
import { planCompletion, totalOf, type Tally } from '../../../src/domain/shared/rates.ts';
import { sumOf } from '../../../src/domain/shared/roll-up.ts';
import { tallyOf } from '../../../src/domain/shared/status-class.ts';
import { histories } from '../../../src/features/demonstration/documents/all.ts';
import { dakNong } from '../../../src/features/demonstration/documents/dak-nong-2023/history.ts';
import { play } from '../../../src/features/demonstration/script/play.ts';
import { registersOf } from './registers-by-definition.ts';

const registers = registersOf([...play(histories, '2026-11-21T00:00:00.000Z')]);

const tasksAt = async (day: string, knownAt?: string): Promise<readonly TaskFacts[]> => {
  const { position } = await registers.ledger.resolve(knownAt);
  const corner = { at: localDate(day), position, sight: everything };
  return (await registers.tasks.page({ planId: dakNong.planId }, corner, null, 1000)).items;
};
const tallyAt = async (day: string, knownAt?: string): Promise<Tally> =>
  sumOf((await tasksAt(day, knownAt)).map((task) => tallyOf(task, localDate(day))));
const completedAt = async (day: string, knownAt?: string) =>
  planCompletion(await tallyAt(day, knownAt), false).numerator;

describe('the reform plan of Đắk Nông 2023', () => {
  it('stands at 53 of 55 on 21/12/2023, in seven fields', async () => {
    const tally = await tallyAt('2023-12-21');
    expect(tally).toMatchObject({ H1: 46, H2: 7, T1: 1, T2: 1, N: 0, X: 0 });
    expect(totalOf(tally)).toBe(55);
    expect(new Set((await tasksAt('2023-12-21')).map(({ field }) => field)).size).toBe(7);
  });

  it('was known to stand so on the morning of the article, and knew less before', async () => {
    const known = ['2023-11-30', '2023-12-14', '2023-12-15', '2023-12-18', '2023-12-19', '2023-12-20'];
    const completed = await Promise.all(known.map((day) => completedAt('2023-12-21', `${day}T17:00:00.000000Z`)));
    expect(completed).toEqual([43, 46, 47, 51, 53, 53]);
    expect(await completedAt('2023-12-21', '2023-12-20T22:10:00.000000Z')).toBe(53);
  });

  it('learns later of what was done by 14/12/2023', async () => {
    expect(await completedAt('2023-12-14', '2023-12-14T17:00:00.000000Z')).toBe(46);
    expect(await completedAt('2023-12-14')).toBe(51);
  });

  it('moves one task from late to on time, and another the other way, when entries are corrected in 2024', async () => {
    const stand = async (knownAt?: string) =>
      (await tasksAt('2023-12-21', knownAt))
        .filter((task) => tallyOf(task, localDate('2023-12-21')).H2 === 1)
        .map(({ number }) => number);
    expect((await stand('2023-12-31T00:00:00.000000Z')).toSorted()).toEqual([
      '1.3',
      '2.4',
      '3.6',
      '4.3',
      '6.2',
      '7.3',
      '7.5',
    ]);
    expect((await stand()).toSorted()).toEqual(['1.3', '2.4', '3.6', '4.3', '4.4', '6.2', '7.3']);
  });

  it('loses the completion of a task while it is open again', async () => {
    const stages = await Promise.all(
      ['2023-09-30', '2023-10-31', '2023-11-30'].map(
        async (day) => (await tasksAt(day)).find(({ number }) => number === '7.6')?.stage,
      ),
    );
    expect(stages).toEqual(['completed', 'started', 'completed']);
  });

  it('keeps both deadlines of an extended task', async () => {
    const task = (await tasksAt('2023-12-21')).find(({ number }) => number === '5.3');
    expect([task?.originalDeadline.due, task?.deadline.due, task?.completedOn]).toEqual([
      '2023-09-30',
      '2023-12-15',
      '2023-12-11',
    ]);
  });

  it('still stands at 53 of 55 today, the two open tasks in the hands of successors', async () => {
    expect(await tallyAt('2026-11-21')).toMatchObject({ H1: 46, H2: 7, T1: 0, T2: 2 });
    const open = (await tasksAt('2026-11-21')).filter(({ completedOn }) => completedOn === null);
    expect(open.map(({ number, leadUnit }) => [number, leadUnit])).toEqual([
      ['6.5', dakNong.successor.unit('soTaiChinhMoi')],
      ['7.10', dakNong.successor.unit('soKhoaHocMoi')],
    ]);
  });

  it('keeps completed tasks with the units as they were', async () => {
    const old = new Set(dakNong.unit.names.map((name) => dakNong.unit.unit(name)));
    const done = (await tasksAt('2026-11-21')).filter(({ completedOn }) => completedOn !== null);
    expect(done.filter(({ leadUnit }) => !old.has(leadUnit))).toEqual([]);
  });
});
