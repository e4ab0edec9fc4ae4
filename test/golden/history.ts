import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Told } from '../../projections/projection.ts';
import { streamOf, type Category } from '../../src/domain/shared/ids.ts';
import { decode } from '../../src/platform/streams/codec.ts';

/** A recorded event of the corpus: whole histories, one event a line, in the order of the log. */
type Line = Readonly<{ stream: string; type: string; schema: number; id: string; recordedAt: string; data: unknown }>;

/** Every file of recorded events ever kept. A new schema or a new kind of thing adds a file; none is changed. */
const files = ['history-1.ndjson', 'history-1-reports.ndjson'];

export const corpus: readonly Line[] = files.flatMap((file) =>
  readFileSync(`test/golden/${file}`, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line),
);

/** The histories of one category as the code of today reads them, by stream. */
export const historiesOf = (category: Category): ReadonlyMap<string, readonly Told[]> => {
  const found = new Map<string, Told[]>();
  corpus.forEach(({ stream, type, schema, id, recordedAt, data }, index) => {
    if (!stream.startsWith(streamOf(category, ''))) return;
    const history = found.get(stream) ?? [];
    const recorded = { id, position: BigInt(index + 1), revision: BigInt(history.length), recordedAt };
    const stored = { ...recorded, stream, type, data: JSON.stringify(data), metadata: JSON.stringify({ schema }) };
    found.set(stream, [...history, { event: decode(stored), recorded }]);
  });
  return found;
};

/** SHA-256 over the value as JSON, lower-case hex. */
export const digestOf = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');
