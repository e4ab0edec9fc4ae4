import type pg from 'pg';
import type { RecordedEvent } from '../../event-store/event-store.ts';
import { CheckpointMoved, CheckpointRow } from './checkpoints.ts';
import { reasonOf, type Halt, type ProjectionWriter, type SetAside } from './projection-writer.ts';
import { Quarantine } from './quarantine.ts';
import { asWriter, isRefusalOfData } from './transactions.ts';

export type Taken = Readonly<{ reached: bigint; halt: Halt | null }>;

/** More things than this in quarantine say that the code is wrong and not the events: the projection stops. */
const mostThingsAside = 1_000;

/**
 * Draws runs of events, each exactly once: rows, quarantine and checkpoint in one transaction. An event that cannot be drawn
 * is set aside with its reason, and with it what follows in its own stream.
 */
export class EventTaker {
  readonly checkpoint: CheckpointRow;
  readonly quarantine: Quarantine;

  constructor(
    private readonly writer: ProjectionWriter,
    private readonly most = mostThingsAside,
  ) {
    this.checkpoint = new CheckpointRow(writer.name, writer.version, writer.schema);
    this.quarantine = new Quarantine(writer.name, writer.schema);
  }

  /**
   * @param at where the rows end
   * @param upTo where they end afterwards
   * @throws CheckpointMoved when they do not end there
   */
  async take(client: pg.ClientBase, at: bigint, events: readonly RecordedEvent[], upTo: bigint): Promise<Taken> {
    if (events.length === 0) {
      await this.checkpoint.pass(client, at, upTo);
      return { reached: upTo, halt: null };
    }
    try {
      return await this.step(client, at, events, upTo);
    } catch (error) {
      if (!isRefusalOfData(error)) throw error;
      if (events.length > 1) return await this.takeInHalves(client, at, events, upTo);
      return await this.refuse(client, at, events[0]!, reasonOf(error), upTo);
    }
  }

  /** The database refused a row: finds the event that it belongs to. */
  private async takeInHalves(
    client: pg.ClientBase,
    at: bigint,
    events: readonly RecordedEvent[],
    upTo: bigint,
  ): Promise<Taken> {
    const first = events.slice(0, events.length >> 1);
    const taken = await this.take(client, at, first, first.at(-1)!.position);
    if (taken.halt !== null) return taken;
    return this.take(client, taken.reached, events.slice(first.length), upTo);
  }

  private async step(
    client: pg.ClientBase,
    at: bigint,
    events: readonly RecordedEvent[],
    upTo: bigint,
  ): Promise<Taken> {
    return await asWriter(client, async () => {
      const waiting = await this.begin(client, at, events);
      const prepared = await this.writer.prepare(client, events, waiting);
      const halt = await this.haltAmong(client, prepared.setAside);
      if (halt === null) {
        await this.checkpoint.move(client, at, upTo, null);
        await this.quarantine.keep(client, prepared.setAside);
        await prepared.write(client);
        return { reached: upTo, halt };
      }
      const before = events.filter(({ position }) => position < halt.event.position);
      const { write, setAside } = await this.writer.prepare(client, before, waiting);
      const reached = halt.event.position - 1n;
      await this.checkpoint.move(client, at, reached, halt);
      await this.quarantine.keep(client, setAside);
      await write(client);
      return { reached, halt };
    });
  }

  private async refuse(
    client: pg.ClientBase,
    at: bigint,
    event: RecordedEvent,
    reason: string,
    upTo: bigint,
  ): Promise<Taken> {
    return await asWriter(client, async () => {
      await this.begin(client, at, [event]);
      const setAside = [{ event, thing: this.writer.thingOf(event), reason }];
      const halt = await this.haltAmong(client, setAside);
      const reached = halt === null ? upTo : event.position - 1n;
      await this.checkpoint.move(client, at, reached, halt);
      if (halt === null) await this.quarantine.keep(client, setAside);
      return { reached, halt };
    });
  }

  private async begin(
    client: pg.ClientBase,
    at: bigint,
    events: readonly RecordedEvent[],
  ): Promise<ReadonlySet<string>> {
    if ((await this.checkpoint.hold(client)) !== at) throw new CheckpointMoved(at);
    return this.quarantine.waiting(client, new Set(events.map((event) => this.writer.thingOf(event))));
  }

  /** The first event for which quarantine has no room. */
  private async haltAmong(client: pg.ClientBase, setAside: readonly SetAside[]): Promise<Halt | null> {
    const fresh = setAside.filter(({ reason }) => reason !== null);
    if (fresh.length === 0) return null;
    const room = this.most - (await this.quarantine.things(client)).length;
    const beyond = fresh[Math.max(0, room)];
    return beyond === undefined ? null : { event: beyond.event, reason: beyond.reason! };
  }
}
