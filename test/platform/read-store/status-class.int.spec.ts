import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { onTimeByOriginal, statusClassOf } from '../../../src/domain/shared/status-class.ts';
import { onTimeByOriginalSql, statusClassSql } from '../../../src/platform/read-store/status-class.sql.ts';
import { day, deadlineOn } from '../../projections/random-histories.ts';
import { readStore, type ReadStoreUnderTest } from './read-store-under-test.ts';

const timing = fc.record({
  withdrawn: fc.boolean(),
  deadline: fc.option(day).map(deadlineOn),
  originalDeadline: fc.option(day).map(deadlineOn),
  completedOn: fc.option(day),
  at: day,
});

describe('the status class in SQL', () => {
  let under: ReadStoreUnderTest;
  beforeAll(async () => {
    under = await readStore();
  });
  afterAll(() => under.drop());

  it('is the status class of the domain', async () => {
    const cases = fc.sample(timing, 2_000);
    const rows = await under.source.query<{ class: string; by_original: boolean }[]>(
      `SELECT ${statusClassSql('task', 'task.at')} AS class, ${onTimeByOriginalSql('task')} AS by_original
       FROM ROWS FROM (json_to_recordset($1)
         AS (withdrawn boolean, due date, original_due date, completed_on date, at date)) WITH ORDINALITY task
       ORDER BY ordinality`,
      [
        JSON.stringify(
          cases.map(({ withdrawn, deadline, originalDeadline, completedOn, at }) => ({
            withdrawn,
            due: deadline.due,
            original_due: originalDeadline.due,
            completed_on: completedOn,
            at,
          })),
        ),
      ],
    );
    expect(rows.map((row) => row.class)).toEqual(cases.map((one) => statusClassOf(one, one.at)));
    expect(rows.map((row) => row.by_original)).toEqual(cases.map((one) => onTimeByOriginal(one)));
    expect(new Set(rows.map((row) => row.class)).size).toBe(6);
  });
});
