import type { Import, SourceFile, SourceTree } from './source-tree.ts';

/** Where a rule is broken: `path:line`, and what stands there. */
export type Violation = Readonly<{ path: string; line: number; what: string }>;
export type Rule = (tree: SourceTree) => readonly Violation[];

export const filesIn = (tree: SourceTree, ...folders: readonly string[]): SourceFile[] =>
  [...tree.values()].filter(({ path }) => folders.some((folder) => path.startsWith(folder)));

/** Imports of the files of a folder that `allowed` does not allow. */
const onlyImports =
  (folder: string, allowed: (target: Import, from: SourceFile) => boolean): Rule =>
  (tree) =>
    filesIn(tree, folder).flatMap((file) =>
      file.imports
        .filter((target) => !allowed(target, file))
        .map(({ target, line }) => ({ path: file.path, line, what: `imports ${target}` })),
    );

const isUnder = ({ relative, target }: Import, ...folders: readonly string[]) =>
  relative && folders.some((folder) => target.startsWith(folder));

const isPackage = ({ relative, target }: Import, ...names: readonly string[]) =>
  !relative && names.some((name) => target === name || target.startsWith(`${name}/`));

export const domainImportsOnlyDomain = onlyImports(
  'src/domain/',
  (target) => isUnder(target, 'src/domain/') || isPackage(target, 'temporal-polyfill'),
);

/** Left to right: none imports one to the right of it. Files of a concept with another suffix stand outside the chain. */
const chain = ['events', 'state', 'errors', 'rules', 'decide'];
const linkOf = (path: string) => {
  const [, concept, role] = /^src\/domain\/([^/]+)\/[^/]+\.([a-z]+)\.ts$/.exec(path) ?? [];
  return concept === undefined || role === undefined || !chain.includes(role)
    ? null
    : { concept, place: chain.indexOf(role) };
};

export const conceptFollowsItsChain = onlyImports('src/domain/', (target, from) => {
  const importing = linkOf(from.path);
  const imported = target.relative ? linkOf(target.target) : null;
  if (importing === null || imported?.concept !== importing.concept) return true;
  return imported.place <= importing.place;
});

export const projectionsReadOnlyEvents = onlyImports(
  'projections/',
  (target) =>
    isUnder(target, 'projections/', 'src/domain/shared/') ||
    (target.relative && /^src\/domain\/[^/]+\/[^/]+\.events\.ts$/.test(target.target)),
);

const featureOf = (path: string) => /^src\/features\/([^/]+)\//.exec(path)?.[1];

export const featuresStayApart = onlyImports('src/features/', (target, from) => {
  const own = featureOf(from.path);
  if (!target.relative) return !isPackage(target, 'pg', 'typeorm', '@nestjs/typeorm');
  return isUnder(target, 'src/domain/', 'src/features/ports/', `src/features/${own ?? ''}/`);
});

export const platformKnowsNoFeature = onlyImports(
  'src/platform/',
  (target) =>
    !target.relative || isUnder(target, 'src/platform/', 'src/features/ports/', 'src/domain/', 'projections/'),
);

export const webKnowsOnlyHttp = onlyImports('web/', (target) => !target.relative || isUnder(target, 'web/'));

const frameworks = ['@nestjs', 'typeorm', 'pg', 'rxjs', 'class-validator', 'class-transformer', 'fastify'];

export const coreKnowsNoFramework: Rule = (tree) =>
  ['src/domain/', 'projections/'].flatMap((folder) =>
    onlyImports(folder, (target) => !isPackage(target, ...frameworks) && !target.target.startsWith('node:'))(tree),
  );

const isCompositionRoot = (path: string) => /^src\/[^/]+\.ts$|^src\/cli\//.test(path);

/** The files right in `src` and the command line compose: they may import everything, so nothing else may import them. */
export const compositionRootsAreLeaves = onlyImports(
  'src/',
  ({ relative, target }, from) => isCompositionRoot(from.path) || !relative || !isCompositionRoot(target),
);

/** Type imports count: a cycle means that a name is in the wrong file. Every file of a cycle is named. */
export const noImportCycles: Rule = (tree) => {
  const done = new Set<string>();
  const cycles: Violation[] = [];
  const walk = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path);
    if (start >= 0) {
      const ring = trail.slice(start);
      const what = `is in a cycle: ${[...ring, path].join(' → ')}`;
      cycles.push(...ring.map((member) => ({ path: member, line: 1, what })));
      return;
    }
    if (done.has(path)) return;
    for (const { target, relative } of tree.get(path)?.imports ?? []) {
      if (relative && tree.has(target)) walk(target, [...trail, path]);
    }
    done.add(path);
  };
  for (const path of [...tree.keys()].sort()) walk(path, []);
  return cycles;
};
