import { CreateEventStore1767225600000 } from './1767225600000-create-event-store.ts';

/** In order; run by the role that owns the tables. */
export const eventStoreMigrations = [CreateEventStore1767225600000] as const;
