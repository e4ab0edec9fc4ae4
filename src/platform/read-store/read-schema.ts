/** Where a version of a projection's rows stands: read now, being drawn beside, read before. */
export type ReadSchema = 'read_store' | 'read_store_next' | 'read_store_old';
