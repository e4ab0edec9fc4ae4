import { exitCodes, Failure } from '../failure.ts';
import type { Surroundings } from '../surroundings.ts';
import type { Terminal } from '../terminal.ts';

/** @throws Failure while things still wait in quarantine */
export const replayQuarantine = async (
  world: Surroundings,
  projection: string | undefined,
  { texts, err }: Terminal,
): Promise<void> => {
  const { drawn, waiting } = await world.replayQuarantine(projection);
  err(`${texts.replayed(drawn, waiting)}\n`);
  if (waiting > 0) throw new Failure(exitCodes.refused, texts.stillWaiting(waiting));
};
