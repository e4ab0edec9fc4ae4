import type { FastifyInstance } from 'fastify';
import { InputRefused, type InputFault } from '../../features/ports/input-refused.ts';
import { unkeepable } from './plain-text.ts';

/**
 * Texts of path and query that no store can hold stop before anything is asked; the others are brought to Unicode form C, as
 * those of bodies are. Markup may be searched for: it is only ever bound.
 */
export const screenParameters = (fastify: FastifyInstance): void => {
  fastify.addHook('preValidation', async ({ params, query }) => {
    const faults = [params, query].flatMap(screened);
    if (faults.length > 0) throw new InputRefused(faults);
  });
};

/** Parameters as they are parsed: texts, or lists of texts where a name stands twice. */
const screened = (parameters: unknown): readonly InputFault[] => {
  if (typeof parameters !== 'object' || parameters === null) return [];
  const texts = parameters as Record<string, unknown>;
  return Object.entries(texts).flatMap(([name, value]) => {
    if (typeof value === 'string') texts[name] = value.normalize('NFC');
    return [value].flat().flatMap((text) => {
      const code = typeof text === 'string' ? unkeepable(text) : null;
      return code === null ? [] : [{ field: `/${name}`, code }];
    });
  });
};
