import type { INestApplicationContext } from '@nestjs/common';
import { DomainError } from '../domain/shared/domain-error.ts';
import { localDate } from '../domain/shared/local-date.ts';
import { everything } from '../features/ports/asker.ts';
import { Clock } from '../features/ports/clock.ts';
import { ProblemTeller } from '../features/ports/problem-teller.ts';
import { RawHistory, RegisteredTasks, type RecountDifference } from '../features/ports/recounting.ts';
import { Ledger, PlanRegister, TaskRegister, UnitRegister, type Corner } from '../features/ports/registers.ts';
import { RulesInForce } from '../features/ports/rules-in-force.ts';
import { recount } from '../features/recounts/recount.ts';
import { exitCodes, Failure } from './failure.ts';
import type { Recounted, RecountQuestion } from './surroundings.ts';
import type { Terminal } from './terminal.ts';

/** What is told on the way. */
export type Hearing = Readonly<{
  onDifferences: (found: readonly RecountDifference[]) => void;
  onProgress: (perMille: number) => void;
}>;

/**
 * Counts once more with these objects, beside the service that runs on the same database.
 *
 * @throws Failure for a corner that cannot be shown
 */
export const recountHere = async (
  app: INestApplicationContext,
  { plan, unit, at, knownAt }: RecountQuestion,
  { onDifferences, onProgress }: Hearing,
  terminal: Terminal,
): Promise<Recounted> => {
  const { position } = await known(app, knownAt, terminal);
  const corner: Corner = {
    at: at === undefined ? app.get(Clock).today() : localDate(at),
    position,
    sight: everything,
  };
  const ports = {
    history: app.get(RawHistory),
    registered: app.get(RegisteredTasks),
    tasks: app.get(TaskRegister),
    plans: app.get(PlanRegister),
    units: app.get(UnitRegister),
    rules: app.get(RulesInForce),
  };
  const running = recount(ports, { plan: plan ?? null, unit: unit ?? null }, corner);
  for (;;) {
    const { done, value } = await running.next();
    if (done) return { at: corner.at, position: position.toString(), ...value };
    if (value.step === 'progress') onProgress(value.perMille);
    else onDifferences(value.found);
  }
};

const known = async (app: INestApplicationContext, asked: string | undefined, { texts }: Terminal) => {
  try {
    return await app.get(Ledger).resolve(asked, ['tasks', 'plans', 'units']);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw new Failure(exitCodes.refused, app.get(ProblemTeller).tell(error, texts.language).detail, { cause: error });
  }
};
