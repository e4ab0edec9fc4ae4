import { checkAppend } from '../append-rules.ts';
import { AppendRefused, OutcomeUnknown, StoreNotEmpty, StoreUnavailable } from '../event-store.errors.ts';
import { beginning, EventImport, type EventToImport, type Position, type RecordedEvent } from '../event-store.ts';
import { ImportedInstants } from '../imported-instants.ts';
import { DriverFailed } from './driver-failure.ts';
import type { Driver } from './driver.ts';
import { LogReader } from './log-reader.ts';
import { withMark } from './marks.ts';
import { persist, usualLimits, type Limits } from './persistence.ts';

/** Neighbours of one stream that go into one append. */
const largestAppend = { events: 500, bytes: 524_288 };

type Numbered = Readonly<{ event: EventToImport; recordedAt: string; isLast: boolean }>;

/**
 * Fills a log that holds no stream of a client, append by append in the order of arrival. There is no transaction over streams: an
 * import that breaks off leaves its beginning behind, each event marked, so that the same import, begun again, is compared with
 * what stands there and goes on behind it. Until its last event is written `isUnfinished` holds, unless somebody appended
 * meanwhile. Ids are compared within one append only. Nobody may append while it runs.
 */
export class EventStoreDbEventImport extends EventImport {
  private readonly reader: LogReader;

  /** @param driver stays the caller's to close */
  constructor(
    private readonly driver: Driver,
    private readonly limits: Limits = usualLimits,
  ) {
    super();
    this.reader = new LogReader(driver, limits, new AbortController().signal);
  }

  override async isUnfinished(): Promise<boolean> {
    return (await this.reader.lastMark()).import === 'more';
  }

  override async importAll(events: AsyncIterable<EventToImport>): Promise<{ count: bigint; position: Position }> {
    const end = await this.reader.lastPosition();
    if (end > beginning && !(await this.isUnfinished())) throw new StoreNotEmpty();
    const standing = this.standing(end);
    const revisions = new Map<string, bigint>();
    let batch: Numbered[] = [];
    let count = 0n;
    try {
      for await (const numbered of numberedOf(events)) {
        count += 1n;
        const there = await standing.next();
        if (there.done !== true) {
          if (!isSame(there.value, numbered)) throw new StoreNotEmpty();
          revisions.set(there.value.stream, there.value.revision);
          continue;
        }
        if (!fits(batch, numbered)) {
          await this.write(batch, revisions);
          batch = [];
        }
        batch.push(numbered);
      }
      // What stands there was to go on: one that ends within it is another.
      if (end > beginning && batch.length === 0) throw new StoreNotEmpty();
      await this.write(batch, revisions);
    } finally {
      await standing.return(undefined);
    }
    return { count, position: await this.reader.lastPosition() };
  }

  private async *standing(end: Position): AsyncGenerator<RecordedEvent, undefined> {
    for (let at = beginning; at < end;) {
      const run = await this.reader.run(at, end);
      yield* run;
      at = run.at(-1)?.position ?? end;
    }
  }

  private async write(batch: readonly Numbered[], revisions: Map<string, bigint>): Promise<void> {
    if (batch.length === 0) return;
    const { stream } = batch[0]!.event;
    const before = revisions.get(stream);
    checkAppend(
      stream,
      batch.map(({ event }) => event),
      'any',
    );
    const marked = batch.map(({ event: { id, type, data, metadata }, recordedAt, isLast }) => ({
      id,
      type,
      data,
      metadata: withMark(metadata, { recordedAt, import: isLast ? 'last' : 'more' }),
    }));
    const written = await persist(
      () => this.driver.append(stream, marked, before ?? 'no_stream', this.limits.attemptMs),
      this.limits.patienceMs,
    ).catch((cause: unknown) => {
      if (cause instanceof StoreUnavailable && cause.cause instanceof DriverFailed && cause.cause.kind === 'too-large')
        throw new AppendRefused('too-large', `stream ${stream}: ${cause.cause.message}`);
      throw new OutcomeUnknown('the import broke off; begin the same one again', { cause });
    });
    if (written.is === 'conflict') throw new StoreNotEmpty();
    revisions.set(stream, written.revision);
  }
}

const fits = (batch: readonly Numbered[], { event }: Numbered): boolean =>
  batch.length === 0 ||
  (batch[0]!.event.stream === event.stream &&
    batch.length < largestAppend.events &&
    [...batch.map((one) => one.event), event].reduce((sum, one) => sum + one.data.length + one.metadata.length, 0) <=
      largestAppend.bytes);

const isSame = (there: RecordedEvent, { event, recordedAt }: Numbered): boolean =>
  there.id.toLowerCase() === event.id.toLowerCase() &&
  there.stream === event.stream &&
  there.type === event.type &&
  there.data === event.data &&
  there.metadata === event.metadata &&
  there.recordedAt === recordedAt;

/** Checked one by one, and one held back, so that the last is known. */
async function* numberedOf(events: AsyncIterable<EventToImport>): AsyncGenerator<Numbered> {
  const instants = new ImportedInstants(new Date().toISOString().replace('Z', '999Z'));
  let held: Omit<Numbered, 'isLast'> | null = null;
  for await (const event of events) {
    if (held !== null) yield { ...held, isLast: false };
    checkAppend(event.stream, [event], 'any');
    held = { event, recordedAt: instants.next(event) };
  }
  if (held !== null) yield { ...held, isLast: true };
}
