import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type pg from 'pg';

import { auditTrail } from '../../projections/audit-trail.projection.ts';
import { AccessRecords } from '../features/ports/access-records.ts';
import { EventStore } from '../platform/event-store/event-store.ts';
import { fsck, type FsckReport } from '../platform/fsck/fsck.ts';
import type { Finding } from '../platform/fsck/finding.ts';
import { drawnRegisters } from '../platform/read-store/projections.ts';
import { entryRow } from '../platform/read-store/runner/audit-trail-writer.ts';

export type StoreCheck = Readonly<{
  /** Compare one thing in so many with its fold. */
  oneIn: number;
  logIsHere: boolean;
  onFinding: (finding: Finding) => void;
  onProgress: (position: bigint, last: bigint) => void;
}>;

/** Looks through the store behind these objects, all of it as of one moment. */
export const checkStore = async (
  app: INestApplicationContext,
  { onFinding, ...how }: StoreCheck,
): Promise<FsckReport> => {
  const runner = app.get(DataSource).createQueryRunner();
  const client = (await runner.connect()) as pg.ClientBase;
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL statement_timeout = 0');
    const running = fsck({
      ...how,
      store: app.get(EventStore),
      client,
      registers: drawnRegisters,
      trail: { ...auditTrail, rowOf: (event) => entryRow(auditTrail, event) },
      records: app.get(AccessRecords),
    });
    for (;;) {
      const { done, value } = await running.next();
      if (done) return value;
      onFinding(value);
    }
  } finally {
    await client.query('ROLLBACK');
    await runner.release();
  }
};
