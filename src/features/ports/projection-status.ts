/** How far a register has come. */
export type ProjectionState = Readonly<{
  name: string;
  version: number;
  /** Last position it shows. */
  position: bigint;
  /** Events that it does not show yet; `null` when they are more than the store counts. */
  lagEvents: bigint | null;
  /** Age of the oldest event that it does not show yet; 0 when it shows all. */
  lagSeconds: number;
  /** The event that it cannot fold and waits at, with the fold's own words; `null` while it runs. */
  halted: Readonly<{ position: string; eventId: string; type: string; message: string }> | null;
}>;

export abstract class ProjectionStatus {
  abstract all(): Promise<readonly ProjectionState[]>;
}
