/**
 * Text that is given out and comes back unchanged or not at all: encrypted and authenticated under a key of the installation
 * that is used for `purpose` alone.
 */
export abstract class Seals {
  /** @returns base64url */
  abstract seal(purpose: string, text: string, endsAt: Date): string;
  /** `null` for what was not sealed here for this purpose, was changed, or has ended. */
  abstract open(purpose: string, sealed: string, now: Date): string | null;
}
