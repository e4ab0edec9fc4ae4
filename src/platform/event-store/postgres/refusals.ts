import { AppendRefused } from '../event-store.errors.ts';

/** What the server refuses though this side let it pass, in the words of the port; anything else as it came. */
export const refusalOf = (cause: unknown): Error => {
  if (!(cause instanceof Error)) return new Error(String(cause));
  const state = 'code' in cause ? String(cause.code) : '';
  const constraint = 'constraint' in cause ? cause.constraint : undefined;
  if (state === '23505' && constraint === 'events_once') {
    return new AppendRefused('event-id', 'an event id stands twice in one stream');
  }
  // Data exceptions and limits: JSON nested deeper than the server reads, for example.
  return /^(22|54)/.test(state) ? new AppendRefused('json', `the database refused the text: ${cause.message}`) : cause;
};
