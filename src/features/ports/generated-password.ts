import { randomInt } from 'node:crypto';

/** Letters and digits that are not mistaken for one another when read from paper. */
const signs = 'abcdefghjkmnpqrstuvwxyz23456789';
const groups = 4;
const groupLength = 5;

/** Twenty random signs, 99 bits, in groups: `k7m2q-…`. Shown once, to be handed on. */
export const generatedPassword = (): string =>
  Array.from({ length: groups }, () =>
    Array.from({ length: groupLength }, () => signs[randomInt(signs.length)]).join(''),
  ).join('-');
