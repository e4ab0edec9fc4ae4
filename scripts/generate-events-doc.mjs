#!/usr/bin/env node
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import prettier from 'prettier';
import ts from 'typescript';

const help = `Writes docs/events.md from the event types of src/domain and their comments.

Usage: node scripts/generate-events-doc.mjs [--check [--file <path>]…]

  --check         write nothing; exit 1 when docs/events.md is not what the code says
  --file <path>   look at this file instead of docs/events.md; may be given again
  --help          show this text
`;

const root = join(import.meta.dirname, '..');
const target = join(root, 'docs/events.md');
const domain = join(root, 'src/domain');
const catalogue = join(domain, 'event-catalogue.ts');

const eventFiles = () =>
  readdirSync(domain, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) =>
      readdirSync(join(domain, name))
        .filter((file) => file.endsWith('.events.ts'))
        .map((file) => ({ category: name, path: join(domain, name, file) })),
    );

/** Text in a table cell: one line, no bar that ends the cell. */
const cell = (text) => text.replaceAll(/\s+/g, ' ').replaceAll('|', '\\|').trim();
const commentOf = (symbol, checker) => ts.displayPartsToString(symbol.getDocumentationComment(checker));

const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');

/** The properties of a type as `[name, type as written, comment]`. */
const fieldsOf = (type, checker, without = new Set()) =>
  checker
    .getPropertiesOfType(type)
    .filter((property) => !without.has(property.name))
    .map((property) => {
      const declaration = property.declarations[0];
      return { name: property.name, node: declaration.type, comment: commentOf(property, checker) };
    });

/** Declared types of the domain that a type text mentions, and those that they mention in turn, in order of appearance. */
const shapesBehind = (nodes, checker) => {
  const shapes = new Map();
  const visit = (node) => {
    if (ts.isTypeReferenceNode(node)) {
      const declaration = checker.getSymbolAtLocation(node.typeName);
      const symbol =
        declaration && declaration.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(declaration) : declaration;
      const found = symbol?.declarations?.[0];
      const ours = found && ts.isTypeAliasDeclaration(found) && found.getSourceFile().fileName.startsWith(domain);
      if (ours && !shapes.has(symbol.name)) {
        shapes.set(symbol.name, found);
        visit(found.type);
      }
    }
    ts.forEachChild(node, visit);
  };
  nodes.forEach(visit);
  return [...shapes.values()];
};

/** A declaration with its comment and, for `(typeof list)[number]`, the list that it is made of. */
const sourceOf = (declaration) => {
  const file = declaration.getSourceFile();
  const list = /typeof (\w+)/.exec(declaration.type.getText())?.[1];
  const listed = file.statements.find(
    (statement) =>
      ts.isVariableStatement(statement) && statement.declarationList.declarations[0].name.getText() === list,
  );
  return [listed, declaration]
    .filter(Boolean)
    .map((node) => node.getFullText().trim())
    .join('\n');
};

/** The catalogue itself: it imports nothing but types, so it runs by itself once the types are off. */
const readCatalogue = async () => {
  const { outputText } = ts.transpileModule(readFileSync(catalogue, 'utf8'), {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
  });
  const { eventCatalogue } = await import(`data:text/javascript,${encodeURIComponent(outputText)}`);
  return eventCatalogue;
};

const readEvents = (program, checker) => {
  const events = [];
  for (const { category, path } of eventFiles()) {
    const module = checker.getSymbolAtLocation(program.getSourceFile(path));
    for (const symbol of checker.getExportsOfModule(module)) {
      if (!(symbol.flags & ts.SymbolFlags.TypeAlias) || symbol.declarations[0].typeParameters) continue;
      const type = checker.getDeclaredTypeOfSymbol(symbol);
      if (type.isUnion()) continue;
      const stored = checker.getPropertyOfType(type, 'type');
      const data = checker.getPropertyOfType(type, 'data');
      if (!stored || !data) continue;
      events.push({
        category,
        type: checker.getTypeOfSymbol(stored).value,
        data: checker.getTypeOfSymbol(data),
        comment: commentOf(symbol, checker),
      });
    }
  }
  return events;
};

const generate = async () => {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const program = ts.createProgram(
    eventFiles().map(({ path }) => path),
    { ...options, noEmit: true },
  );
  const checker = program.getTypeChecker();
  const events = readEvents(program, checker);
  const entries = await readCatalogue();
  const unlisted = events.filter(({ type, category }) => entries[type]?.category !== category).map(({ type }) => type);
  if (unlisted.length > 0) throw new Error(`${relative(root, catalogue)} does not agree on ${unlisted.join(', ')}`);

  const fact = program.getSourceFile(join(domain, 'shared/fact.ts'));
  const circumstances = fact.statements.find((node) => node.name?.text === 'Circumstances');
  const shared = fieldsOf(checker.getTypeAtLocation(circumstances), checker);
  const inEveryEvent = new Set(shared.map(({ name }) => name));

  const fields = events.map(({ data }) => fieldsOf(data, checker, inEveryEvent));
  const row = ({ name, node, comment }) => [`\`${name}\``, `\`${node.getText()}\``, comment];
  const shapes = shapesBehind(
    [...shared, ...fields.flat()].map(({ node }) => node),
    checker,
  );
  const categories = [...new Set(events.map(({ category }) => category))];
  const ofCategory = (category) =>
    events
      .map((event, index) => ({ ...event, fields: fields[index] }))
      .filter((event) => event.category === category)
      .map(
        (event) =>
          `### ${event.type}\n\n**${entries[event.type].vietnamese}** · schema ${entries[event.type].schema}\n\n${event.comment.replaceAll(/\s+/g, ' ')}\n\n` +
          table(['field', 'type', 'meaning'], event.fields.map(row)),
      );

  return `# Event catalogue

Generated from \`src/domain\` by \`npm run docs:events\`; a test fails when it is stale. Change the code, not this file.

An event's type string and its recorded bodies are kept forever. The stored body (\`data\`) is the JSON of the fields below and of
the circumstances; ids are lower-case UUIDs, dates are calendar dates in Asia/Ho_Chi_Minh.

${table(
  ['event', 'Vietnamese term', 'stream'],
  events.map(({ type, category }) => [
    `[\`${type}\`](#${type.toLowerCase()})`,
    entries[type].vietnamese,
    `\`${category}-<uuid>\``,
  ]),
)}

## Circumstances: in every event

${table(['field', 'type', 'meaning'], shared.map(row))}

${categories.map((category) => `## ${category}: stream \`${category}-<uuid>\`\n\n${ofCategory(category).join('\n\n')}`).join('\n\n')}

## Shapes

The types named above, as the code declares them.

${shapes.map((declaration) => `### ${declaration.name.text}\n\nIn \`${relative(root, declaration.getSourceFile().fileName)}\`.\n\n\`\`\`ts\n${sourceOf(declaration)}\n\`\`\``).join('\n\n')}
`;
};

const { values } = parseArgs({
  options: {
    check: { type: 'boolean' },
    file: { type: 'string', multiple: true, default: [target] },
    help: { type: 'boolean' },
  },
});
if (values.help) {
  process.stdout.write(help);
} else {
  const text = await prettier.format(await generate(), {
    ...(await prettier.resolveConfig(target)),
    parser: 'markdown',
  });
  const stale = values.check ? values.file.filter((file) => readFileSync(file, 'utf8') !== text) : [];
  if (!values.check) writeFileSync(target, text);
  for (const file of stale) process.stderr.write(`${file} is stale: run \`npm run docs:events\`\n`);
  if (stale.length > 0) process.exitCode = 1;
}
