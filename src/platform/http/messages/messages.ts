import type { FaultCode, ProblemCode } from '../codes.ts';
import type { Text } from '../text.ts';

/** Everything the service says about problems, in one language. */
export type Messages = Readonly<{
  problems: Readonly<Record<ProblemCode, Text>>;
  faults: Readonly<Record<FaultCode, string>>;
}>;
