import type { EndPoint } from '@eventstore/db-client';

/** What goes wrong from now on; each switch alone, or several together. */
export type Faults = {
  /** Takes what is sent and answers nothing; nothing is written. */
  mute: boolean;
  /** Milliseconds before each answer. */
  slowMs: number;
  /** Every reading breaks off after so many events, as a node that goes away does. */
  dropAfter: number | null;
  /** So many next appends are written and their answers lost with the connection. */
  answersToLose: number;
  /** So many next appends are written, and the server says that it ran out of time. */
  deadlinesToMiss: number;
  /**
   * What befalls each so many-th append: no answer, where it names its place in the stream; or one that is lost after the commit;
   * or a deadline missed after it.
   */
  appendsInTurn: Readonly<{ mute?: number; lose?: number; miss?: number }>;
  /** Each so many-th reading gets no answer. */
  readingsInTurn: Readonly<{ mute?: number }>;
  /** Who leads instead of this node; calls that need the leader are refused with his address. */
  leader: EndPoint | null;
  /** In the middle of an election: calls that need the leader are refused, and nobody is named. */
  leaderless: boolean;
  /** The login may neither read nor write. */
  denied: boolean;
  /** Everything delivered is delivered twice. */
  duplicate: boolean;
  /** Checkpoints run ahead of what was delivered. */
  overshoot: boolean;
  /** What the server takes in one append: data, metadata, and types in UTF-16. */
  maxAppendBytes: number;
  /** What a younger server takes in one event. */
  maxEventBytes: number;
};

export const noFaults = (): Faults => ({
  mute: false,
  slowMs: 0,
  dropAfter: null,
  answersToLose: 0,
  deadlinesToMiss: 0,
  appendsInTurn: {},
  readingsInTurn: {},
  leader: null,
  leaderless: false,
  denied: false,
  duplicate: false,
  overshoot: false,
  maxAppendBytes: 2 * 1_048_576,
  maxEventBytes: 2 * 1_048_576,
});
