import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

const pieceBytes = 65_536;

/** Fills a table by COPY in the text format. @param table with its columns; @param lines of `line` */
export const copyInto = (
  client: pg.ClientBase,
  table: string,
  lines: AsyncIterable<string> | Iterable<string>,
): Promise<void> => pipeline(Readable.from(inPieces(lines)), client.query(copyFrom(`COPY ${table} FROM STDIN`)));

async function* inPieces(lines: AsyncIterable<string> | Iterable<string>): AsyncGenerator<Buffer> {
  let piece = '';
  for await (const text of lines) {
    piece += text;
    if (piece.length < pieceBytes) continue;
    yield Buffer.from(piece);
    piece = '';
  }
  if (piece.length > 0) yield Buffer.from(piece);
}

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** One row of a table; `null` is an empty column. */
export const line = (columns: readonly (string | bigint | null)[]): string =>
  `${columns.map((column) => (column === null ? '\\N' : String(column).replace(/[\\\n\r\t]/g, (sign) => escapes[sign]!))).join('\t')}\n`;
