export type LogRecord = Readonly<{
  stream: string;
  revision: bigint;
  /** Byte offset in the imagined transaction file: grows, with gaps. */
  position: bigint;
  id: string;
  type: string;
  contentType: string;
  data: Uint8Array;
  metadata: Uint8Array;
  /** 100 ns since 1970. */
  created: bigint;
}>;

export type Proposed = Pick<LogRecord, 'id' | 'type' | 'contentType' | 'data' | 'metadata'>;
export type Expected = 'any' | 'no_stream' | 'stream_exists' | bigint;
export type Verdict = Readonly<
  { is: 'written'; revision: bigint; position: bigint } | { is: 'conflict'; current: bigint | null } | { is: 'deleted' }
>;

/** What a record takes beside its payload, and what lies between two. */
const framing = 157n;
const statisticsEvery = 7;

/**
 * One transaction file in memory, as we read the server's rules: idempotency by ids at the place that the expectation names, from
 * the memory of recent writes for `any`. The server's own events stand between those of the clients.
 */
export class MemoryLog {
  records: LogRecord[] = [];
  private readonly streams = new Map<string, LogRecord[]>();
  /** Streams whose events below a revision are hidden from stream reads. */
  private readonly truncated = new Map<string, bigint>();
  private readonly tombstones = new Set<string>();
  private readonly places = new Set<bigint>([0n]);
  private recent = new Map<string, LogRecord>();
  private end = 0n;
  private appends = 0;
  private waiting = new Set<() => void>();

  constructor() {
    this.system('$scavenges', '$scavengeInitialised');
  }

  append(stream: string, events: readonly Proposed[], expected: Expected): Verdict {
    if (this.tombstones.has(stream)) return { is: 'deleted' };
    const standing = this.streams.get(stream) ?? [];
    const current = BigInt(standing.length) - 1n;
    const isGone = this.truncated.has(stream) && this.stream(stream) === undefined;
    const conflict: Verdict = { is: 'conflict', current: current < 0n || isGone ? null : current };
    if (expected === 'any' || expected === 'stream_exists') {
      const earlier = events.map(({ id }) => this.recent.get(`${stream} ${id.toLowerCase()}`));
      const last = earlier.at(-1);
      if (last !== undefined && !earlier.includes(undefined)) return { is: 'written', ...placeOf(last) };
      if (expected === 'stream_exists' && (current < 0n || isGone)) return conflict;
      return this.write(stream, events);
    }
    if (expected === 'no_stream' && isGone) return this.write(stream, events);
    const after = expected === 'no_stream' ? -1n : expected;
    if (after === current) return this.write(stream, events);
    if (after > current) return conflict;
    const there = events.map((_, n) => standing[Number(after) + 1 + n]);
    const same = there.every((record, n) => record?.id.toLowerCase() === events[n]!.id.toLowerCase());
    return same ? { is: 'written', ...placeOf(there.at(-1)!) } : conflict;
  }

  /** What a reader of a stream finds; `undefined` when there is none, or it is soft-deleted. */
  stream(name: string): readonly LogRecord[] | undefined {
    const hidden = this.truncated.get(name) ?? 0n;
    const visible = this.streams.get(name)?.filter(({ revision }) => revision >= hidden);
    return visible?.length === 0 ? undefined : visible;
  }

  isTombstoned(name: string): boolean {
    return this.tombstones.has(name);
  }

  /** Hides a stream from stream reads; the log shows its events until a scavenge. */
  softDelete(name: string): void {
    this.truncated.set(name, BigInt(this.streams.get(name)?.length ?? 0));
    this.system(`$$${name}`, '$metadata');
  }

  /** Ends a stream for good. */
  tombstone(name: string): void {
    this.softDelete(name);
    this.tombstones.add(name);
    this.system(name, '$streamDeleted');
  }

  /** Takes what is hidden out of the log; the positions of everything else stay. */
  scavenge(): void {
    this.records = this.records.filter(
      ({ stream, revision, type }) => type.startsWith('$') || revision >= (this.truncated.get(stream) ?? 0n),
    );
  }

  /** Whether a record, or the end of the file, is at this offset. */
  isPlace(position: bigint): boolean {
    return position === this.end || this.places.has(position);
  }

  /** As after a restart of the server. */
  forgetRecentWrites(): void {
    this.recent = new Map();
  }

  /** Resolves at the next write, or when the signal aborts. */
  grown(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const go = (): void => {
        this.waiting.delete(go);
        signal.removeEventListener('abort', go);
        resolve();
      };
      this.waiting.add(go);
      signal.addEventListener('abort', go);
    });
  }

  private write(stream: string, events: readonly Proposed[]): Verdict {
    const records = events.map((event) => this.put(stream, event));
    for (const record of records) this.recent.set(`${stream} ${record.id.toLowerCase()}`, record);
    this.appends += 1;
    if (this.appends % statisticsEvery === 0) this.system('$stats-127.0.0.1:2113', '$statsCollected');
    for (const go of [...this.waiting]) go();
    return { is: 'written', ...placeOf(records.at(-1)!) };
  }

  private system(stream: string, type: string): void {
    const id = `00000000-0000-4000-8000-${String(this.records.length).padStart(12, '0')}`;
    this.put(stream, { id, type, contentType: 'application/json', data: Buffer.from('{}'), metadata: Buffer.from('') });
  }

  private put(stream: string, event: Proposed): LogRecord {
    const standing = this.streams.get(stream) ?? [];
    this.streams.set(stream, standing);
    this.end += framing;
    const created = ticks();
    const record = { ...event, stream, revision: BigInt(standing.length), position: this.end, created };
    this.places.add(record.position);
    standing.push(record);
    this.records.push(record);
    this.end += BigInt(event.data.length + event.metadata.length + 2 * event.type.length);
    return record;
  }
}

const placeOf = ({ revision, position }: LogRecord) => ({ revision, position });

let latest = 0n;
/** The clock in steps of 100 ns, never the same twice, as a machine's clock is between two writes. */
const ticks = (): bigint => {
  const now = BigInt(Date.now()) * 10_000n;
  return (latest = now > latest ? now : latest + 10n);
};
