import type { DataSource } from 'typeorm';
import { streamOf } from '../../domain/shared/ids.ts';
import { foldName, TakenNames, type Register } from '../../features/ports/taken-names.ts';
import type { EventStore } from '../event-store/event-store.ts';

/** No request lives longer: statements end after 30 s. */
const longestRequestMinutes = 5;

/** Names in a table with a primary key. */
export class PostgresTakenNames extends TakenNames {
  constructor(
    private readonly database: DataSource,
    private readonly store: EventStore,
  ) {
    super();
  }

  async take(register: Register, name: string, id: string): Promise<string> {
    const place = [register.of, register.owner, 'year' in register ? register.year : 0, foldName(name)];
    for (;;) {
      const holder = await this.reserve(place, id);
      if (holder === id || (await this.isRecorded(register, holder))) return holder;
      if (!(await this.takeOver(place, holder, id))) return holder;
    }
  }

  /** @returns whose it is now */
  private async reserve(place: readonly unknown[], id: string): Promise<string> {
    for (;;) {
      const rows = await this.database.query<{ holder: string }[]>(
        `WITH taken AS (
           INSERT INTO read_store.taken_names (kind, owner, year, name, holder) VALUES ($1, $2, $3, $4, $5)
           ON CONFLICT (kind, owner, year, name) DO NOTHING RETURNING holder)
         SELECT holder FROM taken
         UNION ALL
         SELECT holder FROM read_store.taken_names WHERE kind = $1 AND owner = $2 AND year = $3 AND name = $4
         LIMIT 1`,
        [...place, id],
      );
      if (rows[0]) return rows[0].holder;
    }
  }

  private async isRecorded({ of }: Register, id: string): Promise<boolean> {
    return (await this.store.readStream(streamOf(of, id), { limit: 1 })).length > 0;
  }

  /** The holder's request died after it had reserved; one that still runs keeps the name. @returns whether it is ours now */
  private async takeOver(place: readonly unknown[], from: string, to: string): Promise<boolean> {
    const [, count] = await this.database.query<[unknown, number]>(
      `UPDATE read_store.taken_names SET holder = $6, taken_at = now()
       WHERE kind = $1 AND owner = $2 AND year = $3 AND name = $4 AND holder = $5
         AND taken_at < now() - make_interval(mins => $7)`,
      [...place, from, to, longestRequestMinutes],
    );
    return count === 1;
  }
}
