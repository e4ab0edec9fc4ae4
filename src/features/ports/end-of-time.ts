import { localDate } from '../../domain/shared/local-date.ts';

/** A day after every day that anything can be effective on: with it a corner shows all that is recorded. */
export const endOfTime = localDate('9999-12-31');
