import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import { ClaimsMapping } from './claims-mapping.ts';

export type ReadMapping = Readonly<{ mapping: ClaimsMapping; problems: readonly string[] }>;

const problemsOf = (errors: readonly ValidationError[], above: string): readonly string[] =>
  errors.flatMap(({ property, constraints, children = [] }) => {
    const path = `${above}/${property}`;
    return [
      ...Object.entries(constraints ?? {}).map(
        ([name, text]) => `${path}: ${name === 'whitelistValidation' ? 'is not known here' : text}`,
      ),
      ...problemsOf(children, path),
    ];
  });

/** @returns every problem, each beginning with the JSON pointer of what is wrong; none for a mapping that can be used */
export const readMapping = (json: string): ReadMapping => {
  const parsed = parse(json);
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    return { mapping: new ClaimsMapping(), problems: ['must be a JSON object'] };
  }
  const mapping = plainToInstance(ClaimsMapping, parsed);
  const errors = validateSync(mapping, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true });
  return { mapping, problems: problemsOf(errors, '') };
};

const parse = (json: string): unknown => {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return null;
  }
};
