import type { CheckedNumber } from '../../features/demonstration/check-demonstration.ts';
import { exitCodes, Failure } from '../failure.ts';
import { table } from '../table.ts';
import type { Terminal } from '../terminal.ts';

/** @throws Failure when a number differs, or cannot be computed from what the ledger holds */
export const demoCheck = (
  numbers: readonly CheckedNumber[],
  options: Readonly<{ json?: boolean }>,
  { texts, out }: Terminal,
): void => {
  const { columns } = texts;
  const heads = [
    { head: columns.source, width: 34 },
    { head: columns.figure, width: 64 },
    { head: columns.at },
    { head: columns.article, align: 'right' as const },
    { head: columns.computed, align: 'right' as const },
    { head: columns.verdict },
  ];
  const rows = numbers.map(({ document, what, at, stated, computed, equal }) => [
    document,
    what,
    at,
    stated,
    computed,
    equal ? texts.equal : texts.differs,
  ]);
  out(`${options.json ? JSON.stringify(numbers, null, 2) : table(heads, rows)}\n`);
  const differing = numbers.filter(({ equal }) => !equal).length;
  if (differing > 0) throw new Failure(exitCodes.refused, texts.figuresDiffer(differing, numbers.length));
  out(options.json ? '' : `\n${texts.figuresMatch(numbers.length)}\n`);
};
