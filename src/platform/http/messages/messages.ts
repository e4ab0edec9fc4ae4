import type { FaultCode, ProblemCode } from '../codes.ts';
import type { Text, Words } from '../text.ts';

/** Everything the service says about problems, in one language. */
export type Messages = Readonly<{
  problems: Readonly<Record<ProblemCode, Text>>;
  faults: Readonly<Record<FaultCode, string>>;
  /** What values of a sentence's data are called, by the name of the data; a value without a word stands as it is. */
  words: Words;
}>;
