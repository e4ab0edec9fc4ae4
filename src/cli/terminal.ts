import type { Texts } from './texts/texts.ts';

/** Where a command speaks. Answers go to `out`, everything about the way there to `err`. */
export type Terminal = Readonly<{
  out: (text: string) => void;
  err: (text: string) => void;
  /** Whether somebody watches `err`: progress bars are drawn only then. */
  watched: boolean;
  texts: Texts;
}>;
