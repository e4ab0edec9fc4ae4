/** A code that was used up, as far as it must be known to give it back. */
export type TakenCode = Readonly<{ code: string; endsAt: Date | null }>;

/**
 * One-time code with which an installation gets an administrator: the first, or a further one when none of them can sign in any
 * more. Kept as a hash, shared by all processes; the last one made is the one that counts.
 */
export abstract class SetUpCode {
  /** Nobody can sign in yet. */
  abstract isNeeded(): Promise<boolean>;
  /** Makes a new code in place of any before, good while it is needed. @returns the code, shown to whoever starts the service */
  abstract make(now: Date): Promise<string>;
  /** Makes one that is good for an hour, whoever can sign in. @returns the code, shown to whoever operates the machine */
  abstract makeForOperator(now: Date): Promise<string>;
  /** Uses the code up. Of two who bring it at once, one gets it; `null` for one that is not good. */
  abstract take(code: string, now: Date): Promise<TakenCode | null>;
  /** Gives back a code that was taken and came to nothing. */
  abstract giveBack(taken: TakenCode, now: Date): Promise<void>;
}
