import type { LocalDate } from '../../domain/shared/local-date.ts';

/** The only source of the present. */
export abstract class Clock {
  abstract now(): Date;
  /** Today in Asia/Ho_Chi_Minh. */
  abstract today(): LocalDate;
}
