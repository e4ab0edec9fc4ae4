import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';

import { cloudEventLine } from '../cloud-event-line.ts';
import { exitCodes, Failure } from '../failure.ts';
import { progressBar } from '../progress-bar.ts';
import type { OpenedLog } from '../surroundings.ts';
import type { Terminal } from '../terminal.ts';

/** @param file path to write, or `null` for standard output */
export const exportEvents = async (log: OpenedLog, file: string | null, terminal: Terminal): Promise<void> => {
  const bar = progressBar(terminal, terminal.texts.exporting, Number(log.end));
  const target = file === null ? process.stdout : createWriteStream(file);
  let written = 0;
  try {
    for await (const run of log.events()) {
      written += run.length;
      if (!target.write(run.map(cloudEventLine).join(''))) await once(target, 'drain');
      bar.reach(Number(run.at(-1)?.position ?? 0));
    }
    if (file !== null) await finished(target.end());
  } catch (cause) {
    if (file === null || !isFileFault(cause)) throw cause;
    throw new Failure(exitCodes.fault, terminal.texts.cannotWrite(file), { cause });
  } finally {
    bar.end();
  }
  if (file !== null) terminal.err(`${terminal.texts.exported(written, file)}\n`);
};

const isFileFault = (error: unknown) => error instanceof Error && 'syscall' in error;
