import type { Actor, DocumentRef } from '../../../domain/shared/fact.ts';
import { streamOf } from '../../../domain/shared/ids.ts';
import { localDate } from '../../../domain/shared/local-date.ts';
import type { Act, Entry, History, Source } from './history.ts';
import { stableId, stableNumber } from './stable-id.ts';
import { instantOn, secondsOf } from './working-time.ts';

/** When, by whom and why something was entered. Days are `YYYY-MM-DD` in Việt Nam. */
export type Entering = Readonly<{
  /** Day from which it is true. */
  on: string;
  /** Day on which it was typed in, when later. */
  entered?: string | undefined;
  /** Time of that day, `HH:MM`; absent, some time within office hours. Entries of the same time follow by seconds. */
  at?: string;
  by: Actor;
  authority?: DocumentRef | null | undefined;
  reason?: string | undefined;
}>;

const officeOpens = secondsOf('08:00');
const officeHours = 8 * 3600;

/** The entries of one history, each with a likely and stable instant; entries of one thing and day keep the order they are written in. */
export class Logbook {
  private readonly entries: Entry[] = [];
  private readonly taken = new Set<string>();
  private readonly lastOfDay = new Map<string, string>();

  constructor(
    readonly source: Source,
    /** Day that dates the identities of the history's things. */
    private readonly begun: string,
  ) {}

  /** The identity of a thing of this history, the same in every run. */
  idOf(name: string): string {
    return stableId(`${this.begun}T01:00:00Z`, `${this.source.article}/${name}`);
  }

  enter(act: Act, { on, entered = on, at, by, authority = null, reason }: Entering): void {
    const recordedAt = this.instantFor(act, entered, at);
    const circumstances = { effectiveOn: localDate(on), by, authority, reason: reason ?? null };
    this.entries.push({ recordedAt, circumstances, act });
  }

  history(): History {
    return { source: this.source, entries: this.entries };
  }

  private instantFor(act: Act, day: string, at: string | undefined): string {
    const streamOfDay = `${streamOf(act.category, act.id)} ${day}`;
    const last = this.lastOfDay.get(streamOfDay) ?? '';
    const date = localDate(day);
    const first = at === undefined ? officeOpens + stableNumber(streamOfDay, officeHours) : secondsOf(at);
    for (let seconds = first; ; seconds += 7) {
      const instant = instantOn(date, seconds);
      if (instant <= last || this.taken.has(instant)) continue;
      this.taken.add(instant);
      this.lastOfDay.set(streamOfDay, instant);
      return instant;
    }
  }
}
