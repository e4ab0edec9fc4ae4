import { localDateAt, type LocalDate } from '../domain/shared/local-date.ts';
import { Clock } from '../features/ports/clock.ts';

const minuteMs = 60_000;

export class SystemClock extends Clock {
  /** Days begin with a minute, so that a minute lies in one day. */
  private last: Readonly<{ minute: number; day: LocalDate }> | null = null;

  now(): Date {
    return new Date();
  }

  today(): LocalDate {
    const now = this.now();
    const minute = Math.floor(now.getTime() / minuteMs);
    if (this.last?.minute !== minute) this.last = { minute, day: localDateAt(now) };
    return this.last.day;
  }
}
