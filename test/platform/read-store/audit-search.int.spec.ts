import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { localDate } from '../../../src/domain/shared/local-date.ts';
import { everything, type Sight } from '../../../src/features/ports/asker.ts';
import type { AuditEntry, AuditFilter } from '../../../src/features/ports/registers.ts';
import { AuditTrailInPostgres } from '../../../src/platform/read-store/registers/audit-trail.queries.ts';
import { eventId, planId, taskId, unitId } from '../../projections/random-histories.ts';
import { readStore, type ReadStoreUnderTest } from './read-store-under-test.ts';

/** So many that a sample of pages is a part of them. */
const last = 6_000;

/** What an entry tells: words common everywhere, only lately, only long ago, hardly ever, and beyond what is kept of a text. */
const toldAt = (position: number): string =>
  [
    'bao cao tien do',
    ...(position % 3 === 0 ? ['gia han'] : []),
    ...(position > last - 300 && position % 2 === 0 ? ['moi day'] : []),
    ...(position <= 1_500 ? ['ngay xua'] : []),
    ...(position % 997 === 0 ? ['hiem co'] : []),
    ...(position % 10 === 0 ? ['50%_\\'] : []),
    ...(position === last - 1 ? [`${'x'.repeat(250_000)} cuoi`] : []),
  ].join(' ');

const dayAt = (position: number): string => (position <= last / 2 ? '2025-03-01' : '2025-09-01');
const planAt = (position: number): number => position % 5;
const typeAt = (position: number): string => (position % 7 === 0 ? 'TaskReopened' : 'TaskProgressReported');
const streamAt = (position: number): string =>
  `${position % 4 === 0 ? 'unit' : position % 11 === 0 ? 'account' : 'task'}-${taskId(position)}`;

let under: ReadStoreUnderTest;
let asked: string[];
let audit: AuditTrailInPostgres;

beforeAll(async () => {
  under = await readStore();
  const rows = Array.from({ length: last }, (_, index) => {
    const position = index + 1;
    return {
      position,
      event_id: eventId(position),
      type: typeAt(position),
      stream: streamAt(position),
      revision: 0,
      recorded_at: `${dayAt(position)}T03:00:00Z`,
      recorded_on: dayAt(position),
      effective_on: dayAt(position),
      plan_id: planId(planAt(position)),
      task_id: taskId(position),
      unit_id: null,
      account: `account-${position % 2}`,
      acting_unit: unitId(position % 3),
      role: 'planner',
      authority: null,
      reason: 'r'.repeat(200),
      sentence: toldAt(position).slice(0, 100),
      folded: ` ${toldAt(position)}`,
    };
  });
  await under.source.query(
    'INSERT INTO read_store.audit_trail SELECT * FROM json_populate_recordset(NULL::read_store.audit_trail, $1)',
    [JSON.stringify(rows)],
  );
  const counting = {
    query: (text: string, values: unknown[]) => {
      asked.push(text);
      return under.source.query(text, values);
    },
  } as unknown as DataSource;
  audit = new AuditTrailInPostgres(counting);
});
afterAll(() => under.drop());

const pages = async (filter: AuditFilter, limit: number, sight: Sight = everything, position = BigInt(last)) => {
  const items: AuditEntry[] = [];
  for (let after: string | null = null; ;) {
    const page = await audit.page(filter, { position, sight }, after, limit);
    items.push(...page.items);
    if (page.next === null) return items.map((item) => Number(item.position));
    expect(page.items).toHaveLength(limit);
    after = page.next;
  }
};

const newestFirst = (which: (position: number) => boolean): number[] =>
  Array.from({ length: last }, (_, index) => last - index).filter(which);

describe('words of the audit trail', () => {
  it.each<[string, AuditFilter, (position: number) => boolean, Sight]>([
    ['that every entry tells', { q: 'báo cáo' }, () => true, everything],
    ['that many tell', { q: 'gia hạn' }, (n) => n % 3 === 0, everything],
    ['that many told lately', { q: 'moi' }, (n) => n > last - 300 && n % 2 === 0, everything],
    ['that many told long ago', { q: 'xua' }, (n) => n <= 1_500, everything],
    ['that few tell', { q: 'hiem' }, (n) => n % 997 === 0, everything],
    ['of which one is rare', { q: 'bao hiem' }, (n) => n % 997 === 0, everything],
    ['that none tells', { q: 'bao khongco' }, () => false, everything],
    ['with signs of a pattern', { q: '50%_\\' }, (n) => n % 10 === 0, everything],
    ['that begin no word', { q: 'ien' }, () => false, everything],
    ['of some days', { q: 'gia', to: localDate('2025-03-01') }, (n) => n % 3 === 0 && n <= last / 2, everything],
    ['since a day', { q: 'gia', from: localDate('2025-09-01') }, (n) => n % 3 === 0 && n > last / 2, everything],
    ['of a kind', { q: 'gia', type: 'TaskReopened' }, (n) => n % 21 === 0, everything],
    ['of an account', { q: 'gia', actor: 'account-1' }, (n) => n % 3 === 0 && n % 2 === 1, everything],
    ['of a unit', { q: 'bao', unit: unitId(2) }, (n) => n % 3 === 2, everything],
    ['of a plan', { q: 'gia', plan: planId(4) }, (n) => n % 3 === 0 && planAt(n) === 4, everything],
    ['of a task', { q: 'gia', task: taskId(600) }, (n) => n === 600, everything],
    [
      'without accounts',
      { q: 'gia' },
      (n) => n % 3 === 0 && !streamAt(n).startsWith('account'),
      { units: 'all', accounts: false },
    ],
    ['in sight', { q: 'gia' }, (n) => n % 12 === 0, { units: [unitId(1)], accounts: false }],
  ])('%s are found newest first, page after page to the end', async (_title, filter, which, sight) => {
    asked = [];
    for (const limit of [40, 300]) expect(await pages(filter, limit, sight)).toEqual(newestFirst(which));
  });

  it('are found among what was known at a position only', async () => {
    expect(await pages({ q: 'gia' }, 100, everything, 3_001n)).toEqual(newestFirst((n) => n % 3 === 0 && n <= 3_001));
  });

  it('are looked for without the index where the newest entries tell enough of them', async () => {
    const first = async (q: string) => {
      asked = [];
      await audit.page({ q }, { position: BigInt(last), sight: everything }, null, 20);
      return asked.length;
    };
    expect(await first('gia han')).toBe(1);
    expect(await first('bao cao')).toBe(1);
    expect(await first('hiem')).toBe(2);
    expect(await first('xua')).toBe(2);
  });

  it('are not found beyond the signs that are kept of a text, however they are looked for', async () => {
    expect(await pages({ q: 'cuoi' }, 10)).toEqual([]);
    expect(await pages({ q: 'cuoi', plan: planId(planAt(last - 1)) }, 10)).toEqual([]);
    expect(await pages({ q: 'x'.repeat(300), plan: planId(planAt(last - 1)) }, 10)).toEqual([last - 1]);
  });
});
