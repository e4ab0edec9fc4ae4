import type { PlanPageView } from '../../features/plans/plan.view.ts';
import type { Api } from '../api.ts';
import { table } from '../table.ts';
import type { Terminal } from '../terminal.ts';
import { collect } from './collect.ts';

export type PlansOptions = Readonly<{ year?: string; at?: string; knownAt?: string; limit?: string; json?: boolean }>;

export const plans = async (api: Api, words: string, options: PlansOptions, terminal: Terminal): Promise<void> => {
  const { year, at, knownAt } = options;
  const question = { q: words === '' ? undefined : words, year, at, knownAt };
  const found = await collect<PlanPageView>(api, '/plans', question, options.limit);
  if (options.json) {
    terminal.out(`${JSON.stringify(found.items, null, 2)}\n`);
    return;
  }
  const { columns } = terminal.texts;
  const heads = [columns.symbol, columns.plan, columns.owner, columns.year, columns.id];
  const rows = found.items.map(({ symbol, name, owner, year: of, id }) => [
    symbol ?? '—',
    name,
    owner.name,
    `${of}`,
    id,
  ]);
  terminal.out(
    rows.length === 0
      ? `${terminal.texts.nothing}\n`
      : `${table(
          heads.map((head) => ({ head })),
          rows,
        )}\n`,
  );
  if (found.more) terminal.err(`${terminal.texts.more(found.items.length)}\n`);
};
