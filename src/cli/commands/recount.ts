import type { RecountDifference } from '../../features/ports/recounting.ts';
import { exitCodes, Failure } from '../failure.ts';
import { progressBar } from '../progress-bar.ts';
import type { Surroundings } from '../surroundings.ts';
import type { Terminal } from '../terminal.ts';
import { findPlan } from './find-plan.ts';

export type RecountOptions = Readonly<{ plan?: string; unit?: string; at?: string; knownAt?: string; json?: boolean }>;

const whole = 1_000;

/** @throws Failure when anything differs, or nothing was counted */
export const recount = async (world: Surroundings, options: RecountOptions, terminal: Terminal): Promise<void> => {
  const { texts, out, err } = terminal;
  const { plan: asked, json, ...rest } = options;
  const plan =
    asked === undefined ? undefined : await world.withApi(undefined, (api) => findPlan(api, asked, terminal));
  const bar = progressBar(terminal, texts.recounting, whole);
  const tell = (found: readonly RecountDifference[]): void => {
    for (const difference of found) out(`${json ? JSON.stringify(difference) : forPeople(difference, terminal)}\n`);
  };
  const report = await world.recount(
    { ...rest, ...(plan !== undefined && { plan }) },
    { onDifferences: tell, onProgress: bar.reach },
  );
  bar.end();
  const { numerator, denominator } = report.figures.rates.planCompletion;
  err(`${texts.recounted(report)}\n`);
  if (report.tasks > 0) err(`${texts.recountedRate(numerator, denominator)}\n`);
  if (report.differences > 0) throw new Failure(exitCodes.refused, texts.recountDiffers(report.differences));
  if (report.tasks === 0) throw new Failure(exitCodes.refused, texts.nothingCounted);
};

const forPeople = (difference: RecountDifference, { texts }: Terminal): string => {
  if (difference.about === 'figure') {
    const { planId, figure, recounted, shown } = difference;
    return texts.figureDiffers(planId, figure, recounted, shown);
  }
  const { taskId, recounted, shown, events } = difference;
  return [
    texts.taskDiffers(taskId, recounted?.status ?? null, shown?.status ?? null),
    ...(recounted !== null && shown !== null && recounted.status === shown.status
      ? [`  ${JSON.stringify(recounted)}`, `  ${JSON.stringify(shown)}`]
      : []),
    ...events.map(({ position, effectiveOn, type, id }) => `  ${position}  ${effectiveOn}  ${type}  ${id}`),
  ].join('\n');
};
