import ts from 'typescript';
import { filesIn, type Rule } from './import-rules.ts';
import { findInSyntax, type SourceFile } from './source-tree.ts';

const pageTexts = 'web/src/texts/';
const serviceTexts = 'src/platform/http/messages/';

const nameOf = (node: ts.ObjectLiteralElementLike): string | null =>
  node.name !== undefined && (ts.isIdentifier(node.name) || ts.isStringLiteralLike(node.name)) ? node.name.text : null;

type Text = Readonly<{ key: string; node: ts.Node }>;

/** Every text below a node, by its path. A pair of texts, title and detail, is one. */
const textsBelow = (node: ts.Expression, key: string): readonly Text[] =>
  ts.isObjectLiteralExpression(node)
    ? node.properties.flatMap((member) => {
        const name = nameOf(member);
        return name === null || !ts.isPropertyAssignment(member)
          ? []
          : textsBelow(member.initializer, key === '' ? name : `${key}.${name}`).map((text) => ({
              ...text,
              node: member,
            }));
      })
    : [{ key, node }];

const unwrapped = (node: ts.Expression): ts.Expression =>
  ts.isAsExpression(node) || ts.isSatisfiesExpression(node) ? node.expression : node;

/** `export const plan = { title: '…' }` holds `plan.title`. */
const textsIn = (file: SourceFile): readonly Readonly<{ found: readonly Text[] }>[] =>
  findInSyntax(file, (node) =>
    ts.isVariableDeclaration(node) && node.initializer !== undefined && ts.isIdentifier(node.name)
      ? textsBelow(unwrapped(node.initializer), node.name.text)
      : null,
  );

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** What a literal may name: itself, or everything that a template could become which begins with a name of its own. */
const namedBy = (node: ts.Node): string | null => {
  if (ts.isStringLiteralLike(node)) return node.text.includes('.') ? escaped(node.text) : null;
  if (!ts.isTemplateExpression(node) || !/^[a-z][\w-]*\./i.test(node.head.text)) return null;
  return escaped(node.head.text) + node.templateSpans.map(({ literal }) => '[^.]+' + escaped(literal.text)).join('');
};

const oneOf = (patterns: readonly string[]): RegExp => new RegExp(`^(${[...new Set(patterns), '$'].join('|')})$`);

const lineOf = (file: SourceFile, node: ts.Node): number =>
  file.syntax.getLineAndCharacterOfPosition(node.getStart(file.syntax)).line + 1;

/** What no page reads is translated for nothing. Of a plural, `…_one` and `…_other` are one text. */
export const pageTextsAreAllRead: Rule = (tree) => {
  const page = filesIn(tree, 'web/src/');
  const patterns = page
    .filter(({ path }) => !path.startsWith(pageTexts))
    .flatMap((file) => findInSyntax(file, namedBy).map(({ found }) => found));
  const read = oneOf(patterns);
  return page
    .filter(({ path }) => path.startsWith(pageTexts))
    .flatMap((file) =>
      textsIn(file)
        .flatMap(({ found }) => found)
        .filter(({ key }) => key.includes('.') && !read.test(key.replace(/_(one|other)$/, '')))
        .map(({ key, node }) => ({
          path: file.path,
          line: lineOf(file, node),
          what: `holds ${key}, which no page reads`,
        })),
    );
};

/** What a program could raise: neither a type nor the name of a member. */
const raised = (node: ts.Node): string | null => {
  if (ts.isLiteralTypeNode(node.parent)) return null;
  return ts.isPropertyAssignment(node.parent) && node.parent.name === node ? null : namedBy(node);
};

/** Problems and faults of requests that nothing raises have no need of words. */
export const problemTextsAreAllRaised: Rule = (tree) => {
  const patterns = filesIn(tree, 'src/')
    .filter(({ path }) => !path.startsWith(serviceTexts))
    .flatMap((file) =>
      findInSyntax(file, (node) => (ts.isSourceFile(node) ? null : raised(node))).map(({ found }) => found),
    );
  const codes = oneOf(patterns);
  return filesIn(tree, serviceTexts).flatMap((file) =>
    findInSyntax(file, (node) =>
      ts.isPropertyAssignment(node) && ts.isStringLiteral(node.name) && node.name.text.includes('.')
        ? node.name.text
        : null,
    )
      .filter(({ found }) => !codes.test(found))
      .map(({ found, line }) => ({ path: file.path, line, what: `has words for ${found}, which nothing raises` })),
  );
};
