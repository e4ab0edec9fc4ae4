import { finished } from 'node:stream/promises';
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';

const newline = 0x0a;

/**
 * Rows of a question by COPY in the text format, the fastest way out of PostgreSQL: one decoding a run, then slices. No column
 * may be empty (`NULL`).
 *
 * @param question holds its values itself: COPY takes no parameters
 * @param runBytes runs are cut where this many bytes have come
 * @param leftEarly what becomes of the rest: `drained`, so that the connection can be used again, or `closed` with the connection
 */
export async function* copyOut(
  client: pg.ClientBase,
  question: string,
  { runBytes, leftEarly }: Readonly<{ runBytes: number; leftEarly: 'drained' | 'closed' }>,
): AsyncGenerator<readonly (readonly string[])[]> {
  const stream = client.query(copyTo(`COPY (${question}) TO STDOUT`));
  let kept: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of stream.iterator({ destroyOnReturn: leftEarly === 'closed' }) as AsyncIterable<Buffer>) {
      kept.push(chunk);
      bytes += chunk.length;
      if (bytes < runBytes) continue;
      const text = Buffer.concat(kept);
      const end = text.lastIndexOf(newline) + 1;
      kept = [text.subarray(end)];
      bytes = text.length - end;
      if (end > 0) yield rowsOf(text.toString('utf8', 0, end));
    }
    if (bytes > 0) yield rowsOf(Buffer.concat(kept).toString('utf8'));
  } finally {
    const isWhole = stream.readableEnded || stream.errored !== null;
    if (!isWhole && leftEarly === 'drained') await finished(stream.resume());
  }
}

/** @param text whole lines, each with its end */
const rowsOf = (text: string): readonly (readonly string[])[] => {
  const escaped = text.includes('\\');
  const lines = text.split('\n');
  lines.pop();
  return lines.map((line) => (escaped ? line.split('\t').map(unescape) : line.split('\t')));
};

const letters: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', v: '\v' };

const unescape = (column: string): string =>
  column.includes('\\') ? column.replace(/\\(.)/g, (_, letter: string) => letters[letter] ?? letter) : column;
