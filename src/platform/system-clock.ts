import { localDateAt, type LocalDate } from '../domain/shared/local-date.ts';
import { Clock } from '../features/ports/clock.ts';

export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }

  today(): LocalDate {
    return localDateAt(this.now());
  }
}
