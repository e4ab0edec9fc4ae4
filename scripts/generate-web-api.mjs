#!/usr/bin/env node
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import openapiTS, { astToString } from 'openapi-typescript';
import { onOwnService } from './support/own-service.mjs';

const help = `Writes web/src/api/schema.ts, the types of the HTTP API for the page, from the document that the built service answers.

Usage: node scripts/generate-web-api.mjs [--check] [--url <address>]

  --check           write nothing; exit 1 when the file is stale
  --url <address>   ask a service that runs already
`;

const file = join(import.meta.dirname, '../web/src/api/schema.ts');
const told = new Set(['description', 'summary', 'example', 'examples', 'title']);

/** What types need of the document: no texts, no examples, no problems (they all have one shape), no files: a page links to those. */
const bare = (node, key = '') => {
  if (Array.isArray(node)) return node.map((item) => bare(item));
  if (typeof node !== 'object' || node === null) return node;
  const entries = Object.entries(node)
    .filter(([name]) => key === 'properties' || key === 'schemas' || !told.has(name))
    .filter(([name]) => key !== 'responses' || name.startsWith('2'))
    .filter(([name]) => name !== 'text/csv')
    .map(([name, value]) => [name, bare(value, name)]);
  return Object.fromEntries(entries);
};

/** Questions that can be asked to wait for a position. */
const patientOf = ({ paths }) =>
  Object.entries(paths)
    .filter(([, { get }]) => get?.parameters?.some(({ in: place, name }) => place === 'query' && name === 'notBefore'))
    .map(([path]) => path)
    .sort();

const schemaOf = async (url) => {
  const document = await (await fetch(`${url}/api/openapi.json`)).json();
  const types = astToString(await openapiTS(bare(document), { alphabetize: true }));
  return `// Written by \`npm run web:api\` from the OpenAPI document; not edited by hand.

/** Paths whose questions take \`notBefore\`: they wait until their answer shows that position. */
export const patient: readonly string[] = ${JSON.stringify(patientOf(document), null, 4)};

${types}`;
};

const write = async (url) => {
  const text = await schemaOf(url);
  if (!values.check) return writeFile(file, text);
  if ((await readFile(file, 'utf8')) === text) return;
  process.stderr.write('web/src/api/schema.ts is stale: run `npm run web:api`\n');
  process.exitCode = 1;
};

const { values } = parseArgs({
  options: { check: { type: 'boolean' }, url: { type: 'string' }, help: { type: 'boolean' } },
});
if (values.help) process.stdout.write(help);
else if (values.url) await write(values.url);
else await onOwnService(write);
