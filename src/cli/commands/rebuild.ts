import type { OnProgress } from '../../platform/read-store/rebuild/bulk-load.ts';
import type { Comparison } from '../../platform/read-store/rebuild/compare-versions.ts';
import type { RebuildOutcome } from '../../platform/read-store/rebuild/projection-rebuild.ts';
import { exitCodes, Failure } from '../failure.ts';
import { progressBar, type Progress } from '../progress-bar.ts';
import type { Surroundings } from '../surroundings.ts';
import type { Terminal } from '../terminal.ts';

export type RebuildOptions = Readonly<{
  confirmDifferences?: string;
  rollback?: boolean;
  dropOld?: boolean;
  cancel?: boolean;
  json?: boolean;
}>;

/** @throws Failure when rows differ and nobody confirmed them, or it cannot be done now */
export const rebuild = async (
  world: Surroundings,
  projection: string,
  { confirmDifferences, rollback, dropOld, cancel, json }: RebuildOptions,
  terminal: Terminal,
): Promise<void> => {
  const { texts, err } = terminal;
  const asked = [confirmDifferences !== undefined, rollback, dropOld, cancel].filter((one) => one === true).length;
  if (asked > 1) throw new Failure(exitCodes.usage, texts.oneOfRebuild);
  if (confirmDifferences?.trim() === '') throw new Failure(exitCodes.usage, texts.reasonMissing);
  await world.withRebuild(projection, barOf(terminal), async (versions) => {
    if (rollback === true) {
      err(`${texts.rolledBack(Math.round(await versions.rollBack()))}\n`);
    } else if (dropOld === true) {
      await versions.dropOld();
      err(`${texts.oldDropped}\n`);
    } else if (cancel === true) {
      await versions.cancel();
      err(`${texts.rebuildCancelled}\n`);
    } else tell(await versions.run(confirmDifferences ?? null), json === true, terminal);
  });
};

const tell = ({ switched, comparison }: RebuildOutcome, json: boolean, { texts, out, err }: Terminal): void => {
  const { position, count, listed, digest } = comparison;
  if (json) {
    out(`${JSON.stringify({ switched, position: position.toString(), count: count.toString(), digest, listed })}\n`);
  } else {
    for (const { kind, where, row, changes = [] } of listed) {
      const details = row === undefined ? changes.map(texts.columnChange) : [JSON.stringify(row)];
      out(`${[`${texts.rowDifferences[kind]}: ${where}`, ...details.map((detail) => `  ${detail}`)].join('\n')}\n`);
    }
  }
  const sum: Pick<Comparison, 'count' | 'position' | 'digest'> = { count, position, digest };
  if (!switched) throw new Failure(exitCodes.refused, texts.versionsDiffer(sum));
  err(`${texts.rebuilt(sum)}\n`);
};

/** One bar a phase. */
const barOf = (terminal: Terminal): OnProgress => {
  let shown: { phase: string; bar: Progress } | null = null;
  return (phase, done, whole) => {
    if (shown?.phase !== phase) {
      shown?.bar.end();
      shown = { phase, bar: progressBar(terminal, terminal.texts.rebuilding[phase], Number(whole)) };
    }
    shown.bar.reach(Number(done));
    if (done === whole) {
      shown.bar.end();
      shown = null;
    }
  };
};
