import { isUuid } from '../../../domain/shared/ids.ts';
import type { NamedUnit } from '../../../features/ports/identity-provider.ts';

const code = /^(?:\d{2}|\d{3}|\d{5})$/;

/** A unit id, or an administrative code; `null` for anything else. */
export const readUnit = (text: string): NamedUnit | null => {
  const id = text.toLowerCase();
  if (isUuid(id)) return { id };
  return code.test(text) ? { code: text } : null;
};
