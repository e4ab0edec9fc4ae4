import { CreateReadStore1767225700000 } from './migrations/1767225700000-create-read-store.ts';

/** Every change of schema `read_store`, oldest first. */
export const readStoreMigrations = [CreateReadStore1767225700000] as const;
