import type { Problem } from '../api/problem.ts';
import { currentLanguage } from '../texts/language.ts';

/** Why something was refused, in sentences: of each field where the refusal names fields, else of the whole. */
export const reasonsOf = ({ detail, errors = [] }: Problem): readonly string[] =>
  errors.length > 0 ? errors.map((fault) => fault[currentLanguage()]) : [detail].filter((text) => text !== '');
