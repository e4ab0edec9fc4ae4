import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/**
 * Stored bodies by event type, as JSON keeps them: `{ kind: "date"; date: text } | …`, members in alphabetical order. A closed
 * list of words is `word`: it may grow without a new schema. What every event carries stands under `circumstances`.
 */
export type Shapes = Readonly<Record<string, string>>;

const domain = 'src/domain';

const eventFiles = (): readonly string[] =>
  readdirSync(domain, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => readdirSync(join(domain, name)).map((file) => join(domain, name, file)))
    .filter((path) => path.endsWith('.events.ts'));

const primitives: readonly (readonly [ts.TypeFlags, string])[] = [
  [ts.TypeFlags.String, 'text'],
  [ts.TypeFlags.Number, 'number'],
  [ts.TypeFlags.Null, 'null'],
];

/** The shape of a type as JSON keeps it: a branded text is text, an absent member differs from one that is `null`. */
const shapeOf = (type: ts.Type, checker: ts.TypeChecker): string => {
  const primitive = primitives.find(([flag]) => type.flags & flag);
  if (primitive) return primitive[1];
  if (type.flags & ts.TypeFlags.BooleanLike && !type.isUnion()) return checker.typeToString(type);
  if (type.isStringLiteral() || type.isNumberLiteral()) return JSON.stringify(type.value);
  if (type.isUnion()) {
    const parts = type.types.filter(({ flags }) => !(flags & ts.TypeFlags.Undefined));
    const words = parts.filter((part) => part.isStringLiteral());
    if (words.length > 1) return [...(words.length < parts.length ? ['null'] : []), 'word'].join(' | ');
    return [...new Set(parts.map((part) => shapeOf(part, checker)))].sort().join(' | ');
  }
  if (type.isIntersection() && type.types.some(({ flags }) => flags & ts.TypeFlags.String)) return 'text';
  const element = checker.getIndexTypeOfType(type, ts.IndexKind.Number);
  if (element) return `(${shapeOf(element, checker)})[]`;
  return objectShape(checker.getPropertiesOfType(type), checker);
};

const objectShape = (properties: readonly ts.Symbol[], checker: ts.TypeChecker): string => {
  const members = properties.map((property) => {
    const mark = property.flags & ts.SymbolFlags.Optional ? '?' : '';
    return `${property.name}${mark}: ${shapeOf(checker.getTypeOfSymbol(property), checker)}`;
  });
  return `{ ${members.sort().join('; ')} }`;
};

const everywhere = new Set(['effectiveOn', 'by', 'authority', 'reason']);

/** The shape in which every event type is written by the code as it stands. */
export const shapesInCode = (): Shapes => {
  const options = { strict: true, noEmit: true, module: ts.ModuleKind.NodeNext, allowImportingTsExtensions: true };
  const program = ts.createProgram([...eventFiles()], { ...options, target: ts.ScriptTarget.ES2022, types: [] });
  const checker = program.getTypeChecker();
  const shapes: Record<string, string> = {};
  for (const path of eventFiles()) {
    const module = checker.getSymbolAtLocation(program.getSourceFile(path)!)!;
    for (const symbol of checker.getExportsOfModule(module)) {
      const type = checker.getDeclaredTypeOfSymbol(symbol);
      const name = checker.getPropertyOfType(type, 'type');
      const data = checker.getPropertyOfType(type, 'data');
      if (type.isUnion() || name === undefined || data === undefined) continue;
      const stored = checker.getTypeOfSymbol(name);
      if (!stored.isStringLiteral()) continue;
      const members = checker.getPropertiesOfType(checker.getTypeOfSymbol(data));
      const shared = members.filter(({ name: member }) => everywhere.has(member));
      shapes.circumstances = objectShape(shared, checker);
      shapes[stored.value] = objectShape(
        members.filter((member) => !shared.includes(member)),
        checker,
      );
    }
  }
  return shapes;
};
