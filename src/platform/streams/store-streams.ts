import { setTimeout as pause } from 'node:timers/promises';
import type { EventType } from '../../domain/event-catalogue.ts';
import { streamOf, type Category, type StreamName } from '../../domain/shared/ids.ts';
import { Contended, KeyReused, NotRecorded, StaleRevision, type Missed } from '../../features/ports/streams.errors.ts';
import type { Ask, Loaded, Receipt, Streams } from '../../features/ports/streams.ts';
import { OutcomeUnknown, WrongExpectedRevision } from '../event-store/event-store.errors.ts';
import { type EventStore, type RecordedEvent } from '../event-store/event-store.ts';
import { decode, decodeMetadata, encode, schemaOf, type AnyFact } from './codec.ts';
import { Turns } from './turns.ts';
import { isHidden, mayRecord } from './veil.ts';

/** How the streams of one category become a state. */
export type StreamKind<State, Event> = Readonly<{
  category: Category;
  /** The state of a thing that was never recorded. */
  initial: State;
  evolve: (state: State, event: Event) => State;
}>;

const pageSize = 1_000;
const readsAtOnce = 8;
const attempts = 8;
const missedShown = 100;

/** Streams kept in an event store, read anew for every decision. */
export class StoreStreams<State, Event extends AnyFact> implements Streams<State, Event> {
  private readonly turns = new Turns();

  constructor(
    private readonly store: EventStore,
    private readonly kind: StreamKind<State, Event>,
  ) {}

  async load(id: string): Promise<Loaded<State>> {
    return this.loaded(await this.read(streamOf(this.kind.category, id)));
  }

  async loadMany(ids: readonly string[]): Promise<readonly Loaded<State>[]> {
    const found = new Array<Loaded<State>>(ids.length);
    let next = 0;
    const reader = async (): Promise<void> => {
      while (next < ids.length) {
        const index = next++;
        found[index] = await this.load(ids[index]!);
      }
    };
    await Promise.all(Array.from({ length: Math.min(readsAtOnce, ids.length) }, reader));
    return found;
  }

  /** Writers of this process take turns at a stream, so that only those of other processes make a decision be taken anew. */
  decide(id: string, ask: Ask, decision: (state: State) => readonly Event[]): Promise<Receipt> {
    return this.turns.take(id, () => this.decideInTurn(id, ask, decision));
  }

  private async decideInTurn(id: string, ask: Ask, decision: (state: State) => readonly Event[]): Promise<Receipt> {
    const stream = streamOf(this.kind.category, id);
    for (let attempt = 1; attempt <= attempts; attempt += 1) {
      const recorded = await this.read(stream);
      const earlier = recordedFor(stream, ask, recorded);
      if (earlier !== null) return receipt(id, earlier, { repeated: true });
      refuseStale(ask.ifMatch, recorded);
      const facts = decision(this.loaded(recorded).state);
      if (!mayRecord(stream)) throw new NotRecorded(this.kind.category, id);
      const last = recorded.at(-1);
      if (facts.length === 0 && last !== undefined) return receipt(id, last, { unrecorded: true });
      const events = facts.map((fact, n) =>
        encode(eventId(stream, ask, n), fact, metadataOf(ask, fact.type as EventType)),
      );
      try {
        const place = await this.store.append(stream, events, last?.revision ?? 'no_stream');
        return receipt(id, { ...place, id: events.at(-1)!.id }, place);
      } catch (error) {
        if (!(error instanceof WrongExpectedRevision) && !(error instanceof OutcomeUnknown)) throw error;
        if (attempt === attempts && error instanceof OutcomeUnknown) throw error;
      }
      await pause(Math.random() * 2 ** attempt); // milliseconds; spread, so that two processes do not collide in step
    }
    throw new Contended(id);
  }

  private loaded(recorded: readonly RecordedEvent[]): Loaded<State> {
    const state = recorded.reduce((so, event) => this.kind.evolve(so, decode<Event>(event)), this.kind.initial);
    return { state, revision: recorded.at(-1)?.revision ?? null };
  }

  private async read(stream: StreamName): Promise<readonly RecordedEvent[]> {
    const all: RecordedEvent[] = [];
    if (isHidden(stream)) return all;
    for (;;) {
      const after = all.at(-1)?.revision;
      const page = await this.store.readStream(stream, { limit: pageSize, ...(after === undefined ? {} : { after }) });
      all.push(...page);
      if (page.length < pageSize) return all;
    }
  }
}

/** Ids of a request's events in a stream follow from the request alone. */
const eventId = (stream: StreamName, { identity }: Ask, n: number): string => identity.idFor(`${stream}#${n}`);

const metadataOf = ({ identity, causedBy }: Ask, type: EventType) => ({
  $correlationId: identity.correlationId,
  $causationId: causedBy ?? identity.correlationId,
  schema: schemaOf(type),
  requestHash: identity.requestHash,
});

/**
 * The last event that this request recorded here before, `null` when it did not.
 *
 * @throws KeyReused when another request stands under the same ids
 */
const recordedFor = (stream: StreamName, ask: Ask, recorded: readonly RecordedEvent[]): RecordedEvent | null => {
  const first = eventId(stream, ask, 0);
  const start = recorded.findIndex(({ id }) => id === first);
  if (start === -1) return null;
  if (decodeMetadata(recorded[start]!).requestHash !== ask.identity.requestHash) throw new KeyReused();
  let end = start;
  while (recorded[end + 1]?.id === eventId(stream, ask, end + 1 - start)) end += 1;
  return recorded[end]!;
};

const refuseStale = (seen: bigint | null, recorded: readonly RecordedEvent[]): void => {
  const current = recorded.at(-1)?.revision;
  // Of a thing that was never recorded the decision says so itself.
  if (seen === null || current === undefined || seen === current) return;
  const since = recorded.filter(({ revision }) => revision > seen).slice(0, missedShown);
  throw new StaleRevision(String(seen), String(current), since.map(missed));
};

const missed = (event: RecordedEvent): Missed => {
  const { effectiveOn, by } = decode(event).data;
  const { type, revision, position, recordedAt } = event;
  return {
    type,
    revision: String(revision),
    position: String(position),
    recordedAt,
    effectiveOn,
    account: by.account,
    unit: by.unit,
  };
};

const receipt = (
  id: string,
  place: Readonly<{ id: string; position: bigint; revision: bigint; recordedAt: string }>,
  { repeated = false, unrecorded = false }: Partial<Pick<Receipt, 'repeated' | 'unrecorded'>>,
): Receipt => ({
  id,
  eventId: place.id,
  position: String(place.position),
  revision: String(place.revision),
  recordedAt: place.recordedAt,
  repeated,
  unrecorded,
});
