import type { Finding } from '../../platform/fsck/finding.ts';
import { exitCodes, Failure } from '../failure.ts';
import { progressBar, type Progress } from '../progress-bar.ts';
import type { Surroundings } from '../surroundings.ts';
import type { Terminal } from '../terminal.ts';

export type FsckOptions = Readonly<{ all?: boolean; json?: boolean }>;

/** Without `--all`, one thing in so many is drawn anew and compared. */
const sampleOneIn = 10;

/** @throws Failure when anything is wrong */
export const checkStored = async (
  world: Surroundings,
  { all, json }: FsckOptions,
  terminal: Terminal,
): Promise<void> => {
  const { texts, out, err } = terminal;
  const tell = ({ kind, where, detail }: Finding): void =>
    out(json ? `${JSON.stringify({ kind, where, detail })}\n` : `${texts.findings[kind]}: ${where}\n  ${detail}\n`);
  let bar: Progress | null = null;
  const report = await world.checkStore(all ? 1 : sampleOneIn, tell, (position, last) => {
    bar ??= progressBar(terminal, texts.checking, Number(last));
    bar.reach(Number(position));
    if (position === last) bar.end();
  });
  err(`${texts.checkedStore(report)}\n`);
  if (report.findings > 0n) throw new Failure(exitCodes.refused, texts.storeDamaged(report.findings));
};
