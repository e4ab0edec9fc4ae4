import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { createInterface } from 'node:readline';

import type { ImportedEvent } from '../../features/ports/ledger-import.ts';
import { readCloudEventLine } from '../cloud-event-line.ts';
import { exitCodes, Failure } from '../failure.ts';
import { PlacesOfFile } from '../places-of-file.ts';
import { progressBar } from '../progress-bar.ts';
import type { Surroundings } from '../surroundings.ts';
import type { Terminal } from '../terminal.ts';

/** Where an event came from; an event that was imported before keeps the earlier note inside. */
type Origin = Readonly<{ importedAt: string; source: string; sourceSha256: string }>;

/** @param now the instant that goes into the metadata, ISO 8601 */
export const importEvents = async (
  world: Surroundings,
  file: string,
  now: string,
  terminal: Terminal,
): Promise<void> => {
  const { lines, sha256 } = await survey(file, terminal);
  const origin = { importedAt: now, source: basename(file), sourceSha256: sha256 };
  // Once without the store: not every store takes back what it was given before a line that cannot be read.
  for await (const _ of eventsOf(file, origin, terminal)) continue;
  const bar = progressBar(terminal, terminal.texts.importing, lines);
  try {
    const { imported, position } = await world.importAll(eventsOf(file, origin, terminal), bar.reach);
    bar.end();
    terminal.err(`${terminal.texts.imported(imported, position.toString())}
`);
  } finally {
    bar.end();
  }
};

/** A first pass over the file: its hash goes into every event, its length into the bar. */
const survey = async (file: string, { texts }: Terminal): Promise<Readonly<{ lines: number; sha256: string }>> => {
  const hash = createHash('sha256');
  let lines = 0;
  try {
    for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
      hash.update(chunk);
      for (let at = chunk.indexOf(0x0a); at >= 0; at = chunk.indexOf(0x0a, at + 1)) lines += 1;
    }
  } catch (cause) {
    throw new Failure(exitCodes.refused, texts.cannotRead(file), { cause });
  }
  return { lines, sha256: hash.digest('hex') };
};

async function* eventsOf(file: string, origin: Origin, { texts }: Terminal): AsyncGenerator<ImportedEvent> {
  const places = new PlacesOfFile();
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    number += 1;
    if (line === '') continue;
    const event = readCloudEventLine(line);
    if (typeof event === 'string') throw new Failure(exitCodes.refused, texts.badLine(number, event));
    const misplaced = places.next(event);
    if (misplaced !== null) throw new Failure(exitCodes.refused, texts.badLine(number, misplaced));
    const { stream, id, type, data, metadata, recordedAt } = event;
    yield { stream, id, type, data, metadata: withOrigin(metadata, origin), recordedAt };
  }
}

/** @param metadata JSON object text */
export const withOrigin = (metadata: string, origin: Origin): string => {
  const { importedAt, source, sourceSha256, earlierImport, ...own } = JSON.parse(metadata) as Record<string, unknown>;
  const before =
    importedAt === undefined
      ? {}
      : { earlierImport: { importedAt, source, sourceSha256, ...(earlierImport !== undefined && { earlierImport }) } };
  return JSON.stringify({ ...own, ...origin, ...before });
};
