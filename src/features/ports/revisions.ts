/** Revisions of things, for `If-Match` on a later command. */
export abstract class Revisions {
  /** The last revision of a stream recorded at or before a position; `null` when there was none yet. */
  abstract at(stream: string, position: bigint): Promise<bigint | null>;
}
