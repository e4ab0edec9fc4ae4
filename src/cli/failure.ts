/** What the process answers to the shell; documented in `tiendo --help`. */
export const exitCodes = {
  /** Everything went well. */
  ok: 0,
  /** The request was understood and refused, or a check found a difference. */
  refused: 1,
  /** The command line cannot be read: unknown option, missing argument. */
  usage: 2,
  /** No service answers, or the data folder is in use. */
  unreachable: 3,
  /** A fault of the program or its surroundings. */
  fault: 70,
} as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** A command that ends without its answer. The message is one sentence for the person at the terminal. */
export class Failure extends Error {
  constructor(
    readonly exitCode: ExitCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'Failure';
  }
}
