/**
 * One-time code with which an installation without accounts gets its first administrator. Kept as a hash, shared by all
 * processes; the last one made is the one that counts.
 */
export abstract class SetUpCode {
  /** Nobody can sign in yet. */
  abstract isNeeded(): Promise<boolean>;
  /** Makes a new code in place of any before. @returns the code, to be shown to whoever starts the service */
  abstract make(now: Date): Promise<string>;
  /** Uses the code up, while it is needed. Of two who bring it at once, one gets true. */
  abstract take(code: string): Promise<boolean>;
  /** Gives back a code that was taken and came to nothing. */
  abstract giveBack(code: string, now: Date): Promise<void>;
}
