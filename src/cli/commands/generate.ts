import { createHash } from 'node:crypto';

import type { ImportedEvent } from '../../features/ports/ledger-import.ts';
import { generateHistory, type GeneratedEvent } from '../../features/generated-history/generate-history.ts';
import type { HistorySize } from '../../features/generated-history/history-size.ts';
import { exitCodes, Failure } from '../failure.ts';
import { progressBar, type Progress } from '../progress-bar.ts';
import type { Surroundings } from '../surroundings.ts';
import type { Terminal } from '../terminal.ts';
import { exportEvents } from './export-events.ts';
import { withOrigin } from './import-events.ts';

export type GenerateOptions = Readonly<
  Record<'units' | 'plans' | 'tasks' | 'years' | 'seed', string> & { intoStore?: boolean }
>;

const runLength = 500;

/**
 * Writes an invented history as an export, or brings it into an empty store.
 *
 * @param now the instant that goes into the metadata of what is brought in, ISO 8601
 */
export const generate = async (
  world: Surroundings,
  file: string | undefined,
  options: GenerateOptions,
  now: string,
  terminal: Terminal,
): Promise<void> => {
  const { texts } = terminal;
  if (options.intoStore && file !== undefined) throw new Failure(exitCodes.usage, texts.fileOrStore);
  const size = sizeOf(options);
  let bar: Progress | null = null;
  const events = generateHistory(size, (told, all) => {
    bar ??= progressBar(terminal, texts.generating, all);
    bar.reach(told);
    if (told === all) bar.end();
  });
  if (!options.intoStore) {
    return exportEvents({ end: 0n, events: () => inRuns(events) }, file === '-' ? null : (file ?? null), terminal);
  }
  const { imported, position } = await world.importAll(originated(events, size, now), () => undefined);
  terminal.err(`${texts.imported(imported, position.toString())}\n`);
};

const sizeOf = ({ units, plans, tasks, years, seed }: GenerateOptions): HistorySize => ({
  units: Number(units),
  plans: Number(plans),
  tasks: Number(tasks),
  years: Number(years),
  seed,
});

async function* inRuns(events: AsyncIterable<GeneratedEvent>): AsyncGenerator<readonly GeneratedEvent[]> {
  let run: GeneratedEvent[] = [];
  for await (const event of events) {
    run.push(event);
    if (run.length < runLength) continue;
    yield run;
    run = [];
  }
  if (run.length > 0) yield run;
}

/** Imported events say where they came from; these came from the words that make the same history again. */
async function* originated(
  events: AsyncIterable<GeneratedEvent>,
  { units, plans, tasks, years, seed }: HistorySize,
  importedAt: string,
): AsyncGenerator<ImportedEvent> {
  const source = `tiendo generate --units ${units} --plans ${plans} --tasks ${tasks} --years ${years} --seed ${seed}`;
  const origin = { importedAt, source, sourceSha256: createHash('sha256').update(source).digest('hex') };
  for await (const { stream, id, type, data, metadata, recordedAt } of events) {
    yield { stream, id, type, data, metadata: withOrigin(metadata, origin), recordedAt };
  }
}
