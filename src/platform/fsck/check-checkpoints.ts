import type pg from 'pg';
import type { Finding } from './finding.ts';

/** Events in quarantine by projection: the things that wait, and the events, as `projection event id`. */
export type Quarantined = Readonly<{ things: ReadonlySet<string>; events: ReadonlySet<string> }>;

/** What waits in quarantine is not drawn and cannot be compared; it is told by the first event of each thing. */
export const readQuarantine = async (
  client: pg.ClientBase,
): Promise<Readonly<{ quarantined: Quarantined; findings: readonly Finding[] }>> => {
  const { rows } = await client.query<
    Record<'projection' | 'thing' | 'event_id' | 'position' | 'type', string> & { reason: string | null }
  >(
    'SELECT projection, thing, event_id, position, type, reason FROM read_store.quarantine ORDER BY projection, position',
  );
  return {
    quarantined: {
      things: new Set(rows.map(({ projection, thing }) => `${projection} ${thing}`)),
      events: new Set(rows.map(({ projection, event_id }) => `${projection} ${event_id}`)),
    },
    findings: rows.flatMap(({ projection, position, type, reason }) =>
      reason === null
        ? []
        : [
            {
              kind: 'projection.quarantined' as const,
              where: `${projection} at ${position} (${type})`,
              detail: reason,
            },
          ],
    ),
  };
};

type Projection = Readonly<{ name: string; version: number }>;

/** How far each projection has drawn, by name; a projection whose rows are not of its version is left out. */
export type Checkpoints = ReadonlyMap<string, bigint>;

export const readCheckpoints = async (
  client: pg.ClientBase,
  projections: readonly Projection[],
  lastPosition: bigint,
): Promise<Readonly<{ checkpoints: Checkpoints; findings: readonly Finding[] }>> => {
  const { rows } = await client.query<{
    projection: string;
    version: number;
    position: string;
    halted_at: string | null;
    halted_reason: string | null;
  }>('SELECT projection, version, position, halted_at, halted_reason FROM read_store.checkpoint');
  const checkpoints = new Map<string, bigint>();
  const findings: Finding[] = [];
  for (const { name, version } of projections) {
    const row = rows.find(({ projection }) => projection === name);
    if (row === undefined) {
      findings.push({ kind: 'checkpoint.missing', where: name, detail: `version ${version} was never drawn` });
    } else if (row.version !== version) {
      findings.push({
        kind: 'checkpoint.of-another-version',
        where: name,
        detail: `version ${row.version} is stored, ${version} is known`,
      });
    } else if (BigInt(row.position) > lastPosition) {
      findings.push({
        kind: 'checkpoint.beyond-the-log',
        where: name,
        detail: `${row.position}, the log ends at ${lastPosition}`,
      });
    } else {
      checkpoints.set(name, BigInt(row.position));
    }
    if (row !== undefined && row.halted_at !== null) {
      findings.push({
        kind: 'checkpoint.halted',
        where: `${name} at ${row.halted_at}`,
        detail: row.halted_reason ?? '',
      });
    }
  }
  return { checkpoints, findings };
};
