import { readFileSync, readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';

/** One import, export-from, `import()` or `import type` of a file. */
export type Import = Readonly<{
  /** A path from the root of the repository for a relative import, else the package or `node:` name as written. */
  target: string;
  relative: boolean;
  line: number;
}>;

export type SourceFile = Readonly<{
  path: string;
  text: string;
  lines: number;
  imports: readonly Import[];
  syntax: ts.SourceFile;
}>;

/** Source files by path from the root of the repository, with `/`. Real or planted: the rules see no difference. */
export type SourceTree = ReadonlyMap<string, SourceFile>;

const roots = ['src', 'projections', 'test', 'scripts', 'bench', 'bin', 'web'];
const skipped = new Set(['node_modules', 'dist', 'coverage']);
const isSource = (name: string) => /\.(ts|tsx|mts|js|mjs|cjs)$/.test(name);

const importsOf = (path: string, text: string): Import[] =>
  ts.preProcessFile(text, true, true).importedFiles.map(({ fileName, pos }) => {
    const relative = fileName.startsWith('.');
    return {
      relative,
      target: relative ? posix.normalize(posix.join(posix.dirname(path), fileName)) : fileName,
      line: text.slice(0, pos).split('\n').length,
    };
  });

const sourceFile = (path: string, text: string): SourceFile => ({
  path,
  text,
  lines: text.replace(/\n$/, '').split('\n').length,
  imports: importsOf(path, text),
  syntax: ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true),
});

export const treeOf = (files: Readonly<Record<string, string>>): SourceTree =>
  new Map(Object.entries(files).map(([path, text]) => [path, sourceFile(path, text)]));

const filesUnder = (root: string, folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : filesUnder(root, path);
    return isSource(entry.name) ? [path] : [];
  });

const foldersOf = (root: string) =>
  readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && roots.includes(entry.name))
    .map((entry) => entry.name);

export const readTree = (root: string): SourceTree =>
  treeOf(
    Object.fromEntries(
      foldersOf(root)
        .flatMap((folder) => filesUnder(root, folder))
        .map((path) => [path, readFileSync(join(root, path), 'utf8')]),
    ),
  );

/** Every node of the file that `pick` turns into something, with its line. */
export const findInSyntax = <Found>(
  file: SourceFile,
  pick: (node: ts.Node) => Found | null,
): Readonly<{ found: Found; line: number }>[] => {
  const hits: { found: Found; line: number }[] = [];
  const visit = (node: ts.Node): void => {
    const found = pick(node);
    if (found !== null) {
      const { line } = file.syntax.getLineAndCharacterOfPosition(node.getStart(file.syntax));
      hits.push({ found, line: line + 1 });
    }
    ts.forEachChild(node, visit);
  };
  visit(file.syntax);
  return hits;
};
