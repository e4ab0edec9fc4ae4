/** An event that a fold refuses, and why. */
export type UnfitEvent = Readonly<{ position: string; eventId: string; type: string; message: string }>;

/** How far a register has come. */
export type ProjectionState = Readonly<{
  name: string;
  /** Version of the rows that are read. */
  version: number;
  /** Whether rows of another version are being drawn to take their place. */
  replacing: boolean;
  /** Last position it shows. */
  position: bigint;
  /** Events that it does not show yet; `null` when they are more than the store counts. */
  lagEvents: bigint | null;
  /** Age of the oldest event that it does not show yet; 0 when it shows all. */
  lagSeconds: number;
  /** The event that it cannot fold and waits at, with the fold's own words; `null` while it runs. */
  halted: UnfitEvent | null;
  /** Events set aside: those that it cannot fold and those that wait behind them; `null` when there are none. */
  quarantined: Readonly<{ things: number; events: number; first: UnfitEvent }> | null;
}>;

export abstract class ProjectionStatus {
  abstract all(): Promise<readonly ProjectionState[]>;
}
