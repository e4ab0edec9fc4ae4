import type { RateName } from '../../domain/shared/rates.ts';
import { InputRefused } from '../ports/input-refused.ts';
import type { ExplainedCount, Figure } from './figure-parts.ts';

type Asked = Readonly<{ count?: ExplainedCount; rate?: RateName; part?: 'numerator' | 'denominator' }>;

/** @throws InputRefused unless the question names exactly one figure: a count, or one side of a rate */
export const figureOf = ({ count, rate, part }: Asked): Figure => {
  if (count !== undefined && rate === undefined && part === undefined) return { count };
  if (count !== undefined || rate === undefined)
    throw new InputRefused([{ field: '/count', code: 'explain.one-figure' }]);
  if (part === undefined) throw new InputRefused([{ field: '/part', code: 'field.missing' }]);
  return { rate, part };
};
