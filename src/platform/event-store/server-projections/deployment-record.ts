import { randomUUID } from 'node:crypto';
import type { Driver } from '../eventstoredb/driver.ts';

const limitMs = 10_000;

/** What a record needs of the store. */
export type RecordKeeper = Pick<Driver, 'append' | 'readStream'>;

/**
 * Which text was deployed under a name. The server does not tell the text of a projection over gRPC, so its SHA-256 stands in
 * the metadata of a stream that is named like the projection and never written: beside the projection, and no event of ours.
 */
export class DeploymentRecord {
  constructor(private readonly keeper: RecordKeeper) {}

  /** @returns SHA-256 in lower-case hex; `null` when nothing was recorded, or nothing that can be read */
  async of(name: string): Promise<string | null> {
    const found = this.keeper.readStream(metadataOf(name), 'end', 'backward', 1, { silenceMs: limitMs });
    for await (const { data } of found) return textHashIn(data);
    return null;
  }

  /** @throws Error when somebody else recorded one meanwhile */
  async write(name: string, sha256: string): Promise<void> {
    const event = { id: randomUUID(), type: '$metadata', data: JSON.stringify({ textSha256: sha256 }), metadata: '{}' };
    const { is } = await this.keeper.append(metadataOf(name), [event], 'no_stream', limitMs);
    if (is === 'conflict' && (await this.of(name)) !== sha256) throw new Error(`${name} is being deployed elsewhere`);
  }
}

const metadataOf = (name: string): string => `$$${name}`;

const textHashIn = (data: string): string | null => {
  try {
    const { textSha256 } = JSON.parse(data) as Readonly<{ textSha256?: unknown }>;
    return typeof textSha256 === 'string' ? textSha256 : null;
  } catch {
    return null;
  }
};
