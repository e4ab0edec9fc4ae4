import type { DataSource } from 'typeorm';
import type { Clock } from '../../features/ports/clock.ts';
import { ProjectionStatus, type ProjectionState } from '../../features/ports/projection-status.ts';
import type { EventStore } from '../event-store/event-store.ts';
import { Checkpoint } from './checkpoint.entity.ts';

type Versioned = Readonly<{ name: string; version: number }>;

/** Read from the checkpoints, so that it is true of projections that another process draws. */
export class ProjectionStatusOfCheckpoints extends ProjectionStatus {
  constructor(
    private readonly source: DataSource,
    private readonly store: Pick<EventStore, 'lastPosition' | 'countAfter' | 'readAll'>,
    private readonly clock: Clock,
    private readonly projections: readonly Versioned[],
  ) {
    super();
  }

  override async all(): Promise<readonly ProjectionState[]> {
    const end = await this.store.lastPosition();
    const rows = await this.source.getRepository(Checkpoint).find();
    const quarantines = await this.source.query<readonly QuarantineRow[]>(quarantineSql);
    return Promise.all(
      this.projections.map(async ({ name, version }): Promise<ProjectionState> => {
        const row = rows.find(({ projection }) => projection === name);
        const aside = quarantines.find(({ projection }) => projection === name);
        const position = BigInt(row?.position ?? 0n);
        const lagEvents = end > position ? await this.store.countAfter(position) : 0n;
        return {
          name,
          version: row?.version ?? version,
          replacing: row !== undefined && row.version !== version,
          position,
          lagEvents,
          lagSeconds: await this.age(position, lagEvents),
          halted: haltOf(row),
          quarantined: aside === undefined ? null : quarantineOf(aside),
        };
      }),
    );
  }

  private async age(position: bigint, lagEvents: bigint | null): Promise<number> {
    if (lagEvents === 0n) return 0;
    const [oldest] = await this.store.readAll({ after: position, limit: 1 });
    if (oldest === undefined) return 0;
    return Math.max(0, (this.clock.now().getTime() - Date.parse(oldest.recordedAt)) / 1_000);
  }
}

const haltOf = (row: Checkpoint | undefined): ProjectionState['halted'] =>
  row === undefined || row.haltedAt === null
    ? null
    : {
        position: row.haltedAt,
        eventId: row.haltedEvent ?? '',
        type: row.haltedType ?? '',
        message: row.haltedReason ?? '',
      };

type QuarantineRow = Readonly<
  Record<'projection' | 'position' | 'event_id' | 'type' | 'reason', string> & { things: number; events: number }
>;

/** One row a projection: how much it set aside, and the first event of it. */
const quarantineSql = `
  SELECT DISTINCT ON (q.projection) q.projection, q.position, q.event_id, q.type, q.reason, whole.things, whole.events
  FROM read_store.quarantine q JOIN (
    SELECT projection, count(DISTINCT thing)::int AS things, count(*)::int AS events
    FROM read_store.quarantine GROUP BY projection) whole USING (projection)
  ORDER BY q.projection, q.position`;

const quarantineOf = ({
  things,
  events,
  position,
  event_id,
  type,
  reason,
}: QuarantineRow): ProjectionState['quarantined'] => ({
  things,
  events,
  first: { position, eventId: event_id, type, message: reason },
});
