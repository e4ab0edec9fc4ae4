/**
 * An event with its own instant of recording. Only an import into an empty ledger may set that instant; the metadata says so
 * (`importedAt`, `source`, `sourceSha256`).
 */
export type ImportedEvent = Readonly<{
  stream: string;
  /** UUID; events of one stream come in revision order. */
  id: string;
  type: string;
  /** JSON text, kept byte for byte. */
  data: string;
  /** JSON text, kept byte for byte. */
  metadata: string;
  /** ISO 8601, UTC, microseconds; never decreases from one event to the next. */
  recordedAt: string;
}>;

/** The one way to record something as of an earlier day: a history brought into a ledger that is still empty. */
export abstract class LedgerImport {
  abstract isEmpty(): Promise<boolean>;

  /**
   * Brings the events in, in the order given, all or nothing.
   *
   * @param onProgress called now and then with the number of events brought in so far
   * @returns how many events were brought in, and the position of the last one
   * @throws when the ledger is not empty, or an instant decreases; nothing is kept then
   */
  abstract importAll(
    events: AsyncIterable<ImportedEvent>,
    onProgress: (imported: number) => void,
  ): Promise<Readonly<{ imported: number; position: bigint }>>;
}
