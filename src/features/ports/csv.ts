import { pipeline, PassThrough, type Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { fold } from '../../domain/shared/folding.ts';

/**
 * For Excel in Vietnamese: UTF-8 with its mark, or it reads the bytes in the code page of the machine; `;` between the values,
 * since the comma stands before decimals there (96,4) and a value would fall apart at it; no `sep=` line, which makes Excel
 * overlook the mark. Counts have no dots: they are to be added up. Lines end as RFC 4180 wants them.
 */
export const csvMark = '\uFEFF';
const separator = ';';

/** What a spreadsheet would take for a formula is shown as text: an apostrophe goes before it, blanks before it or not. */
const formula = /^[\s\u00a0\u200b\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20|%]|^[\t\r\n]/;

const written = (value: string | number): string => {
  if (typeof value === 'number') return String(value);
  const safe = formula.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
};

export const csvLine = (values: readonly (string | number)[]): string => `${values.map(written).join(separator)}\r\n`;

/** A table that may be longer than memory: its lines come as they are read. */
export type CsvFile = Readonly<{
  /** For people, without the ending. */
  name: string;
  /** Position of the log that the table shows. */
  position: string;
  lines: AsyncIterable<string>;
}>;

/**
 * The answer that downloads the file, written at the pace of the client. What fails on the way breaks the connection off, so
 * that nobody takes half a table for a whole one. Lines are pulled within the request, so that what makes them knows who asks.
 */
export const csvAnswer = ({ name, position, lines }: CsvFile, reply: FastifyReply): Readable => {
  const answer = new PassThrough();
  pipeline(lines, answer, (error) => {
    if (error) reply.log.error(error);
  });
  void reply
    .type('text/csv; charset=utf-8')
    .header('Content-Disposition', attachmentOf(`${name}.csv`))
    .header('Cache-Control', 'private, no-store')
    .header('X-Position', position);
  return answer;
};

/** RFC 6266: the name in ASCII for whoever cannot read the other. */
export const attachmentOf = (name: string): string => {
  const plain = fold(name).replace(/[^a-z0-9._-]+/g, '-');
  const escaped = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${escaped}`;
};
