import { Presets, SingleBar } from 'cli-progress';

import type { Terminal } from './terminal.ts';

export type Progress = Readonly<{ reach: (done: number) => void; end: () => void }>;

const silent: Progress = { reach: () => undefined, end: () => undefined };

/** A bar on stderr while somebody watches, else nothing. */
export const progressBar = (terminal: Terminal, label: string, total: number): Progress => {
  if (!terminal.watched || total === 0) return silent;
  const bar = new SingleBar(
    {
      format: `${label} {bar} {percentage} % · {value}/{total} · {eta_formatted}`,
      clearOnComplete: true,
      hideCursor: true,
    },
    Presets.shades_classic,
  );
  bar.start(total, 0);
  return { reach: (done) => bar.update(done), end: () => bar.stop() };
};
