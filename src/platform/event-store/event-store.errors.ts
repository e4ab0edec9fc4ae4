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

/**
 * Some of the event ids stand in the stream already, but not as this same append: part of them, or at other revisions. The
 * same request will never succeed.
 */
export class EventIdReused extends WrongExpectedRevision {
  constructor(stream: string, expected: ExpectedRevision, actual: 'no_stream' | bigint) {
    super(stream, expected, actual);
    this.message = `stream ${stream}: an event id stands there already, but not as this append`;
    this.name = 'EventIdReused';
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

/** An import goes only into a store without events. */
export class StoreNotEmpty extends Error {
  constructor() {
    super('the store holds events already: an import goes only into an empty one');
    this.name = 'StoreNotEmpty';
  }
}

/** An imported event carries an instant that the log cannot take. `index` counts from 0. */
export class RecordedAtRefused extends Error {
  constructor(
    readonly index: number,
    readonly recordedAt: string,
    why: string,
  ) {
    super(`event ${index} of the import: recordedAt ${recordedAt} ${why}`);
    this.name = 'RecordedAtRefused';
  }
}
