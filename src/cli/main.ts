import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { exitCodes } from './failure.ts';
import { LocalSurroundings } from './local-surroundings.ts';
import { buildProgram } from './program.ts';
import { run } from './run.ts';
import type { Terminal } from './terminal.ts';
import { textsFor } from './texts/choose-texts.ts';

const terminal: Terminal = {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  watched: process.stderr.isTTY,
  texts: textsFor(new Intl.DateTimeFormat().resolvedOptions().locale),
};

// Standard output may close early: `tiendo tasks … | head -3` has what it wants.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? exitCodes.ok : exitCodes.fault);
});

const { version } = JSON.parse(await readFile(new URL('../../../package.json', import.meta.url), 'utf8')) as Readonly<{
  version: string;
}>;

const projections = fileURLToPath(new URL('../../../projections/', import.meta.url));

process.exitCode = await run(
  buildProgram(new LocalSurroundings(terminal, projections), terminal, version),
  process.argv.slice(2),
  terminal,
);
