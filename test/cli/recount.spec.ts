import { describe, expect, it } from '@jest/globals';

import { apiOver } from '../../src/cli/api.ts';
import { recount, type RecountOptions } from '../../src/cli/commands/recount.ts';
import { Failure } from '../../src/cli/failure.ts';
import type { Surroundings } from '../../src/cli/surroundings.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import { textsFor } from '../../src/cli/texts/choose-texts.ts';
import { localDate } from '../../src/domain/shared/local-date.ts';
import type { RecountDifference } from '../../src/features/ports/recounting.ts';

const planId = '018c0a5e-7c00-7000-8000-000000000020';
const plan = { id: planId, symbol: null, name: 'Kế hoạch cải cách hành chính năm 2023' };

const counted = {
  ...{ taskId: '0190', planId, leadUnit: 'u', field: null, group: null },
  ...{ status: 'H1' as const, dueSoon: false, completed: true, onTimeByOriginal: true },
};
const differences: readonly RecountDifference[] = [
  {
    about: 'task',
    taskId: '0190',
    recounted: counted,
    shown: { ...counted, status: 'T2', completed: false },
    events: [{ id: 'e1', type: 'TaskAssigned', position: '7', effectiveOn: localDate('2023-01-10') }],
  },
  { about: 'figure', planId, figure: 'H1', recounted: 50, shown: 49 },
];

/** A service that finds one plan by any words. */
class Counting implements Pick<Surroundings, 'recount' | 'withApi'> {
  readonly asked: string[] = [];

  constructor(private readonly terminal: Terminal) {}

  withApi: Surroundings['withApi'] = (_url, work) => {
    const ask = (path: string) =>
      Promise.resolve({ status: 200, body: JSON.stringify({ items: path.includes('q=') ? [plan] : [] }) });
    return work(apiOver(ask, this.terminal));
  };

  /** One task that the register shows otherwise, unless it is asked as known earlier. */
  recount: Surroundings['recount'] = (question, { onDifferences, onProgress }) => {
    this.asked.push(JSON.stringify(question));
    onProgress(500);
    const differs = question.knownAt === undefined && question.unit === undefined;
    if (differs) onDifferences(differences);
    const tasks = question.unit === undefined ? 55 : 0;
    const found = { events: 910, passes: 1, tasks, plans: 1, differences: differs ? differences.length : 0 };
    const counts = { H1: 50, H2: 3, T1: 2, T2: 0, N: 0, X: 0, total: 55 };
    const of = { numerator: 53, denominator: 55 };
    const all = { planCompletion: of, dueCompletion: of, onTimeCompliance: of, onTimeAmongCompleted: of };
    const figures = { counts, rates: { ...all, onTimeByOriginalDeadline: of }, dueSoon: 0 };
    return Promise.resolve({ at: '2023-12-21', position: '910', ...found, figures });
  };
}

const tiendo = async (locale: string, options: RecountOptions) => {
  const said = { out: '', err: '' };
  const terminal: Terminal = {
    out: (text) => (said.out += text),
    err: (text) => (said.err += text),
    watched: false,
    texts: textsFor(locale),
  };
  const world = new Counting(terminal);
  const failed = await recount(world as unknown as Surroundings, options, terminal).then(
    () => null,
    (error: unknown) => {
      if (error instanceof Failure) return error;
      throw error;
    },
  );
  return { code: failed?.exitCode ?? 0, out: said.out, err: `${said.err}${failed?.message ?? ''}`, asked: world.asked };
};

describe('tiendo recount', () => {
  it('finds the plan by words, ends well when nothing differs, and says what was counted', async () => {
    const told = await tiendo('en-US', { plan: 'dak nong', at: '2023-12-21', knownAt: '910' });
    expect({ ...told, asked: told.asked.at(-1) }).toEqual({
      code: 0,
      out: '',
      err:
        'At the end of 2023-12-21, as known at position 910: 55 tasks of 1 plans counted once more from 910 events.\n' +
        '53 of 55 tasks completed.\n',
      asked: JSON.stringify({ at: '2023-12-21', knownAt: '910', plan: planId }),
    });
  });

  it('fails when registers and events differ, and lists each difference with its events', async () => {
    const { code, out, err } = await tiendo('vi-VN', {});
    expect(code).toBe(1);
    expect(out).toBe(
      'Nhiệm vụ 0190: theo sự kiện H1, sổ ghi T2\n  7  2023-01-10  TaskAssigned  e1\n' +
        `Kế hoạch ${planId}, H1: theo sự kiện 50, sổ cho 49\n`,
    );
    expect(err).toContain('2 chỗ sổ khác với sự kiện.');
  });

  it('gives programs one difference a line', async () => {
    const { out } = await tiendo('en-US', { json: true });
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
    ).toEqual(differences);
  });

  it('does not pass for well when there was nothing to count', async () => {
    const { code, err } = await tiendo('en-US', { unit: planId });
    expect([code, err]).toEqual([1, expect.stringContaining('There is no task to count.')]);
  });
});
