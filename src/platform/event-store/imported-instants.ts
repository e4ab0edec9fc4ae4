import { RecordedAtRefused } from './event-store.errors.ts';
import type { EventToImport } from './event-store.ts';

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.(\d{1,6}))?Z$/;

/** The instants of one import, as they arrive: each in UTC, none before the one in front of it, none in the future. */
export class ImportedInstants {
  private latest = '';
  private index = 0;

  /** @param now ISO 8601, UTC, microseconds */
  constructor(private readonly now: string) {}

  /**
   * @returns the instant with microseconds, so that text order is time order
   * @throws RecordedAtRefused
   */
  next(event: EventToImport): string {
    const { index, latest, now } = this;
    const recordedAt = instantOf(event, index);
    if (recordedAt < latest) throw new RecordedAtRefused(index, event.recordedAt, `is before ${latest}`);
    if (recordedAt > now) throw new RecordedAtRefused(index, event.recordedAt, `is after now, ${now}`);
    this.latest = recordedAt;
    this.index += 1;
    return recordedAt;
  }
}

const instantOf = ({ recordedAt }: EventToImport, index: number): string => {
  const fraction = instant.exec(recordedAt)?.[1] ?? '';
  const milliseconds = Date.parse(recordedAt);
  // A day that does not exist, such as 31 February, would roll over into the next month.
  if (!instant.test(recordedAt) || Number.isNaN(milliseconds) || rolledOver(milliseconds, recordedAt)) {
    throw new RecordedAtRefused(index, recordedAt, 'is not an instant in UTC such as 2023-12-21T03:04:05.123456Z');
  }
  return `${recordedAt.slice(0, 19)}.${fraction.padEnd(6, '0')}Z`;
};

const rolledOver = (milliseconds: number, text: string): boolean =>
  new Date(milliseconds).toISOString().slice(0, 19) !== text.slice(0, 19);
