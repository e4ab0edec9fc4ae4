import type { ExpectedRevision } from './event-store.ts';

/** Somebody was first: the stream is not at the expected revision. `actual` is `no_stream` or its last revision. */
export class WrongExpectedRevision extends Error {
  constructor(
    readonly stream: string,
    readonly expected: ExpectedRevision,
    readonly actual: 'no_stream' | bigint,
  ) {
    super(`stream ${stream}: expected ${expected}, is at ${actual}`);
    this.name = 'WrongExpectedRevision';
  }
}

/** The append breaks a rule of the store whatever the stream looks like. */
export class AppendRefused extends Error {
  constructor(
    readonly rule: 'empty' | 'too-large' | 'nul' | 'stream-name' | 'event-id' | 'event-type' | 'json',
    message: string,
  ) {
    super(message);
    this.name = 'AppendRefused';
  }
}

/** No answer came in time: the events may or may not be recorded. Retry with the same ids. */
export class OutcomeUnknown extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'OutcomeUnknown';
  }
}

/** The store cannot be reached; nothing was written. */
export class StoreUnavailable extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StoreUnavailable';
  }
}
