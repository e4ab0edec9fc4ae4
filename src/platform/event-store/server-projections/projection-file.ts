import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A projection for EventStoreDB to run, as it stands in `projections/<question>.esdb.js`. */
export type ProjectionFile = Readonly<{
  question: string;
  version: number;
  text: string;
  /** Of the text, lower-case hex. */
  sha256: string;
}>;

const suffix = '.esdb.js';
const firstLine = /^\/\/ Version ([1-9]\d{0,3})\r?\n/;

/** The name on the server: `tiendo-tasks-by-state-v1`. Versions stand beside each other. */
export const deployedName = ({ question }: Pick<ProjectionFile, 'question'>, version: number): string =>
  `tiendo-${question}-v${version}`;

/** @throws Error when a file does not say its version in the first line */
export const projectionFile = (fileName: string, text: string): ProjectionFile => {
  const version = firstLine.exec(text)?.[1];
  if (version === undefined) throw new Error(`${fileName}: the first line says the version, such as "// Version 1"`);
  const sha256 = createHash('sha256').update(text).digest('hex');
  return { question: fileName.slice(0, -suffix.length), version: Number(version), text, sha256 };
};

/** The projections of a folder in the order of their names. */
export const readProjectionFiles = async (folder: string): Promise<readonly ProjectionFile[]> => {
  const names = (await readdir(folder)).filter((name) => name.endsWith(suffix)).sort();
  return Promise.all(names.map(async (name) => projectionFile(name, await readFile(join(folder, name), 'utf8'))));
};
