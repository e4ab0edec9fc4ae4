#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { onOwnService } from './support/own-service.mjs';

const help = `Starts the built service on an empty store and reads its /api/openapi.json: OpenAPI 3.1, every reference resolves, every
operation has a name of its own, a summary, an example answer, an example body where it takes one, and problem answers.

Usage: node scripts/check-openapi.mjs [--url <address>]

  --url <address>   ask a service that runs already
  --help            show this text
`;

const methods = ['get', 'put', 'post', 'delete', 'patch'];

const operationsOf = ({ paths }) =>
  Object.entries(paths).flatMap(([path, item]) =>
    methods
      .filter((method) => item[method])
      .map((method) => ({ name: `${method.toUpperCase()} ${path}`, ...item[method] })),
  );

const referencesIn = (node) =>
  typeof node !== 'object' || node === null
    ? []
    : [...(typeof node.$ref === 'string' ? [node.$ref] : []), ...Object.values(node).flatMap(referencesIn)];

const resolve = (document, reference) =>
  reference.startsWith('#/')
    ? reference
        .slice(2)
        .split('/')
        .reduce((node, key) => node?.[key], document)
    : undefined;

/** An example beside the schema, or one that follows from the examples of what the schema is made of. */
const isShown = (document, schema, seen = new Set()) => {
  if (schema === undefined || seen.has(schema)) return true;
  const inner = (part) => isShown(document, part, new Set([...seen, schema]));
  if (['example', 'examples', 'default', 'enum', 'const'].some((key) => schema[key] !== undefined)) return true;
  if (schema.$ref) return inner(resolve(document, schema.$ref));
  if (schema.type === 'boolean' || schema.format !== undefined) return true;
  if (schema.properties) return Object.values(schema.properties).every(inner);
  if (schema.items) return inner(schema.items);
  const parts = schema.allOf ?? schema.anyOf ?? schema.oneOf;
  return parts?.some(inner) ?? false;
};

const hasExample = (document, content) =>
  Object.values(content ?? {}).every(
    ({ example, examples, schema }) => example !== undefined || examples !== undefined || isShown(document, schema),
  );

const problemsOf = (document) => {
  const operations = operationsOf(document);
  const found = [];
  const must = (holds, text) => holds || found.push(text);
  must(/^3\.1\./.test(document.openapi), `openapi is ${document.openapi}`);
  must(operations.length > 30, `only ${operations.length} operations`);
  for (const reference of new Set(referencesIn(document)))
    must(resolve(document, reference) !== undefined, `${reference} is nowhere`);
  const ids = operations.map(({ operationId }) => operationId);
  must(new Set(ids).size === ids.length, 'operationIds are not unique');
  for (const { name, summary, requestBody, responses } of operations) {
    must(summary, `${name}: no summary`);
    must(hasExample(document, requestBody?.content), `${name}: no example body`);
    const answers = Object.entries(responses).filter(([status]) => status.startsWith('2'));
    must(answers.length > 0, `${name}: no answer`);
    for (const [status, { content }] of answers) {
      const isEmpty = status === '204';
      must(isEmpty || (content && hasExample(document, content)), `${name}: no example for ${status}`);
    }
    if (!name.includes('/api/v1/')) continue;
    const refusals = Object.entries(responses).filter(([status]) => /^[45]/.test(status));
    must(refusals.length > 0, `${name}: no problem answers`);
    for (const [status, { content }] of refusals) {
      const problem = content?.['application/problem+json'];
      must(problem && hasExample(document, content), `${name}: no example problem for ${status}`);
    }
  }
  return { operations: operations.length, found };
};

const check = async (url) => {
  const document = await (await fetch(`${url}/api/openapi.json`)).json();
  const { operations, found } = problemsOf(document);
  for (const problem of found) process.stderr.write(`${problem}\n`);
  process.stdout.write(`${operations} operations, ${found.length} problems\n`);
  if (found.length > 0) process.exitCode = 1;
};

const { values } = parseArgs({ options: { url: { type: 'string' }, help: { type: 'boolean' } } });
if (values.help) process.stdout.write(help);
else if (values.url) await check(values.url);
else await onOwnService(check);
