import ts from 'typescript';

import { filesIn, type Rule } from './import-rules.ts';
import { findInSyntax } from './source-tree.ts';

const isMember = (node: ts.Node, object: string, name?: string): boolean =>
  ts.isPropertyAccessExpression(node) &&
  ts.isIdentifier(node.expression) &&
  node.expression.text === object &&
  (name === undefined || node.name.text === name);

export const environmentIsReadInOnePlace: Rule = (tree) =>
  filesIn(tree, 'src/', 'projections/')
    .filter(({ path }) => !path.startsWith('src/platform/config/'))
    .flatMap((file) =>
      findInSyntax(file, (node) => (isMember(node, 'process', 'env') ? 'process.env' : null)).map(
        ({ found, line }) => ({
          path: file.path,
          line,
          what: `reads ${found}`,
        }),
      ),
    );

const isLogger = (node: ts.Node) =>
  isMember(node, 'console') || (ts.isIdentifier(node) && /^(Console)?Logger$/.test(node.text));

export const coreNeverLogs: Rule = (tree) =>
  filesIn(tree, 'src/domain/', 'projections/').flatMap((file) =>
    findInSyntax(file, (node) => (isLogger(node) ? node.getText(file.syntax) : null)).map(({ found, line }) => ({
      path: file.path,
      line,
      what: `logs with ${found}`,
    })),
  );

/** The parts of @nestjs/cqrs that carry facts in memory; facts go to the store and come back by subscription. */
const inMemoryFacts = new Set([
  'EventBus',
  'EventsHandler',
  'EventPublisher',
  'AggregateRoot',
  'Saga',
  'UnhandledExceptionBus',
]);

export const busCarriesNoFacts: Rule = (tree) =>
  filesIn(tree, 'src/').flatMap((file) =>
    findInSyntax(file, (node) => {
      if (!ts.isImportSpecifier(node)) return null;
      const name = (node.propertyName ?? node.name).text;
      const from = node.parent.parent.parent.moduleSpecifier;
      return ts.isStringLiteral(from) && from.text === '@nestjs/cqrs' && inMemoryFacts.has(name) ? name : null;
    }).map(({ found, line }) => ({ path: file.path, line, what: `takes ${found} from @nestjs/cqrs` })),
  );

const longest = 350;

/** What a script writes nobody reads from the beginning to the end. */
export const filesStayShort: Rule = (tree) =>
  [...tree.values()]
    .filter(({ lines, text }) => lines > longest && !text.startsWith('// Written by '))
    .map(({ path, lines }) => ({ path, line: longest + 1, what: `has ${lines} lines` }));

const drawer = /(^|\/)(common|utils|helpers|misc)\/|(^|\/)(utils?|helpers?|common|misc|index)\.[a-z]+$/;
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;

/** A name says what the file is about; a drawer takes anything. A barrel hides where a name comes from. */
export const filesAreNamedForWhatTheyAre: Rule = (tree) =>
  [...tree.keys()]
    .filter((path) => drawer.test(path) || (!path.startsWith('web/') && !kebab.test(path.split('/').at(-1) ?? '')))
    .map((path) => ({ path, line: 1, what: 'is no name for a file here' }));

export const typesCarryNoPrefix: Rule = (tree) =>
  filesIn(tree, 'src/', 'projections/', 'test/', 'web/').flatMap((file) =>
    findInSyntax(file, (node) =>
      (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) && /^I[A-Z][a-z]/.test(node.name.text)
        ? node.name.text
        : null,
    ).map(({ found, line }) => ({ path: file.path, line, what: `declares ${found}` })),
  );

/** `Fact<'…'>` and facts derived from it: the first type argument is the string that is stored forever. */
const storedType = (node: ts.Node): string | null => {
  if (!ts.isTypeReferenceNode(node) || !ts.isIdentifier(node.typeName) || !node.typeName.text.endsWith('Fact'))
    return null;
  const first = node.typeArguments?.[0];
  return first && ts.isLiteralTypeNode(first) && ts.isStringLiteral(first.literal) ? first.literal.text : null;
};

export const eventsAreNamedInBusinessWords: Rule = (tree) =>
  filesIn(tree, 'src/domain/').flatMap((file) =>
    findInSyntax(file, storedType)
      .filter(({ found }) => /(Event|Updated|Changed|Created|Deleted)$/.test(found) || !/^[A-Z][A-Za-z]+$/.test(found))
      .map(({ found, line }) => ({ path: file.path, line, what: `names an event ${found}` })),
  );

/** The document of the API knows shapes by the names of their classes alone: of two with one name it would show one. */
export const shapesHaveNamesOfTheirOwn: Rule = (tree) => {
  const seen = new Map<string, string>();
  return filesIn(tree, 'src/features/').flatMap((file) =>
    findInSyntax(file, (node) =>
      ts.isClassDeclaration(node) && node.name !== undefined && /(View|Body)$/.test(node.name.text)
        ? node.name.text
        : null,
    ).flatMap(({ found, line }) => {
      const other = seen.get(found);
      seen.set(found, file.path);
      return other === undefined ? [] : [{ path: file.path, line, what: `names ${found}, as ${other} does` }];
    }),
  );
};

const letters = /\p{L}/u;
const vietnamese = /[ăâđêôơưĂÂĐÊÔƠƯ\u1EA0-\u1EF9]/u;
/** Attributes and properties whose value is shown or read out. */
const shown = new Set([
  ...['title', 'subTitle', 'label', 'placeholder', 'alt', 'aria-label', 'aria-description', 'description', 'hint'],
  ...['text', 'caption', 'extra', 'content', 'message', 'okText', 'cancelText', 'emptyText', 'consequence', 'submit'],
]);

const literalOf = (node: ts.Node | undefined): string | null =>
  node !== undefined && ts.isStringLiteralLike(node) ? node.text : null;

const shownText = (node: ts.Node): string | null => {
  if (ts.isJsxText(node)) return letters.test(node.text) ? node.text.trim() : null;
  // A single letter is what a text is made of, not a text.
  if (ts.isStringLiteralLike(node) && node.text.length > 1 && vietnamese.test(node.text)) return node.text;
  if (ts.isTemplateExpression(node) && vietnamese.test(node.getText())) return node.getText();
  const named = ts.isJsxAttribute(node) || ts.isPropertyAssignment(node) ? node : null;
  if (named === null || !shown.has(named.name.getText())) return null;
  const value = literalOf(named.initializer);
  return value !== null && letters.test(value) ? value : null;
};

/** What people read stands in the catalogue, in both languages, and nowhere else. */
export const pageTextsStandInTheCatalogue: Rule = (tree) =>
  filesIn(tree, 'web/src/')
    .filter(({ path }) => !path.startsWith('web/src/texts/'))
    .flatMap((file) =>
      findInSyntax(file, shownText).map(({ found, line }) => ({ path: file.path, line, what: `says “${found}”` })),
    );
