import type { LocalDate } from '../src/domain/shared/local-date.ts';
import type { AnyFact, Register, Told } from './projection.ts';
import { endOf, extend, redraw, timelineOf, type Redrawing, type Segment, type TimelineEnd } from './timeline.ts';

/**
 * Facts true for [validFrom, validTo) and known for [from, to); `null` is open. Where an event in effective order gave open
 * facts a last day, the same shape also holds the rectangle known before that: [validTo, open) for [from, openUntil).
 */
export type Drawn<Facts> = Segment<Facts> & Readonly<{ from: bigint; to: bigint | null; openUntil: bigint | null }>;

/** What is already drawn of a thing before a batch. */
export type Start<Facts, Event extends AnyFact> = Readonly<{
  end: TimelineEnd<Facts> | null;
  /** Latest effective day among the events drawn; `null` when that is not known. */
  lastEffectiveOn: LocalDate | null;
  /** The events drawn, needed only for some batches; `null` when not read. */
  history: readonly Told<Event>[] | null;
}>;

export const blank: Start<never, never> = { end: null, lastEffectiveOn: null, history: [] };

/** What a batch changes in what is drawn of one thing. */
export type Drawing<Facts> = Readonly<{
  /** Shapes that were open in knowledge before the batch, by their first day, and the position that ends them. */
  ended: readonly Readonly<{ validFrom: LocalDate; to: bigint }>[];
  /** The open shape that got a last day, and the position that gave it; it may also be among `ended`. */
  bounded: Readonly<{ validFrom: LocalDate; validTo: LocalDate; openUntil: bigint }> | null;
  /** New shapes; some of them begun and ended within the batch. */
  drawn: readonly Drawn<Facts>[];
  lastEffectiveOn: LocalDate | null;
}>;

const form = /^\d{4}-\d{2}-\d{2}$/;

/** The only demand on a recorded event: without its day it has no place in any order. */
export class EventHasNoDay extends Error {
  constructor({ event, recorded }: Told) {
    super(`event ${recorded.id} (${event.type}): effectiveOn is no date`);
    this.name = 'EventHasNoDay';
  }
}

const dayOf = (told: Told): LocalDate => {
  const day: unknown = told.event.data.effectiveOn;
  if (typeof day !== 'string' || !form.test(day)) throw new EventHasNoDay(told);
  return day as LocalDate;
};

/** Whether events can only be drawn with the thing's history at hand: one is late, or what is drawn has no end to extend. */
export const needsHistory = <Event extends AnyFact>(
  { end, lastEffectiveOn, history }: Start<unknown, Event>,
  events: readonly Told[],
): boolean => {
  if (history !== null) return false;
  if (end === null || lastEffectiveOn === null) return true;
  let latest = lastEffectiveOn;
  return events.some(({ event: { data } }) => {
    if (data.effectiveOn < latest) return true;
    latest = data.effectiveOn;
    return false;
  });
};

/** Draws the events of one thing, one after the other in the order of the log. */
export class ThingDrawing<Facts, Event extends AnyFact> {
  private readonly register: Register<Facts, Event>;
  private readonly ended: { validFrom: LocalDate; to: bigint }[] = [];
  private readonly finished: Drawn<Facts>[] = [];
  private readonly open = new Map<LocalDate, Drawn<Facts>>();
  private bounded: Drawing<Facts>['bounded'] = null;
  private readonly history: Told<Event>[] | null;
  private end: TimelineEnd<Facts> | null;
  private lastEffectiveOn: LocalDate | null;

  constructor(register: Register<Facts, Event>, start: Start<Facts, Event>) {
    this.register = register;
    this.end = start.end;
    this.history = start.history === null ? null : [...start.history];
    this.lastEffectiveOn =
      this.history === null
        ? start.lastEffectiveOn
        : this.history.reduce<LocalDate | null>((latest, told) => later(latest, dayOf(told)), null);
  }

  /** @throws what the fold throws, and then nothing has changed */
  add(told: Told<Event>): void {
    const day = dayOf(told);
    this.apply(
      told,
      this.lastEffectiveOn === null || day >= this.lastEffectiveOn ? this.extend(told) : this.refold(told),
    );
    this.history?.push(told);
    this.lastEffectiveOn = later(this.lastEffectiveOn, day);
  }

  result(): Drawing<Facts> {
    return {
      ended: this.ended,
      bounded: this.bounded,
      drawn: [...this.finished, ...this.open.values()],
      lastEffectiveOn: this.lastEffectiveOn,
    };
  }

  private extend(told: Told<Event>): Redrawing<Facts> {
    const { redrawing, end } = extend(this.register, this.end, told);
    this.end = end;
    return redrawing;
  }

  private refold(told: Told<Event>): Redrawing<Facts> {
    if (this.history === null) throw new Error('a late event needs the history of its stream');
    const after = timelineOf(this.register, [...this.history, told]);
    const redrawing = redraw(timelineOf(this.register, this.history), after);
    this.end = endOf(after);
    return redrawing;
  }

  private apply({ recorded: { position } }: Told, { ended, bounded, begun }: Redrawing<Facts>): void {
    if (bounded !== null) {
      const here = this.open.get(bounded.validFrom);
      if (here === undefined) this.bounded = { ...bounded, openUntil: position };
      else this.open.set(bounded.validFrom, { ...here, validTo: bounded.validTo, openUntil: position });
    }
    for (const validFrom of ended) {
      const here = this.open.get(validFrom);
      if (here === undefined) this.ended.push({ validFrom, to: position });
      else this.finished.push({ ...here, to: position });
      this.open.delete(validFrom);
    }
    for (const segment of begun) {
      this.open.set(segment.validFrom, { ...segment, from: position, to: null, openUntil: null });
    }
  }
}

const later = (one: LocalDate | null, other: LocalDate): LocalDate => (one === null || other > one ? other : one);
