import { InputRefused } from '../ports/input-refused.ts';

export const lastEventIdUnreadable = () =>
  new InputRefused([{ field: 'Last-Event-ID', code: 'feed.last-event-id-unreadable' }]);

/** The caller has seen more than there is: it followed another store. */
export const feedAheadOfLog = (field: '/after' | 'Last-Event-ID', last: bigint) =>
  new InputRefused([{ field, code: 'feed.ahead-of-log', data: { last: last.toString() } }]);
