import type { Difference } from '../../platform/event-store/copy/compare-logs.ts';
import {
  copyEvents as copy,
  CopyNotContinued,
  LogsDiffer,
  type Copied,
  type Step,
} from '../../platform/event-store/copy/copy-events.ts';
import { AppendRefused, RecordedAtRefused, StoreNotEmpty } from '../../platform/event-store/event-store.errors.ts';
import { exitCodes, Failure } from '../failure.ts';
import { progressBar, type Progress } from '../progress-bar.ts';
import type { Surroundings } from '../surroundings.ts';
import type { Terminal } from '../terminal.ts';

export type CopyOptions = Readonly<{ from: string; to: string; translate?: string }>;

/** Speaks of the copy on `err`; on `out` stands the translated position alone, when one was asked. */
export const copyEvents = async (world: Surroundings, options: CopyOptions, terminal: Terminal): Promise<void> => {
  const { from, to, translate } = options;
  const { texts } = terminal;
  const bars = stepBars(terminal);
  let copied: Copied;
  try {
    copied = await world.withStores(from, to, (source, target) =>
      copy({
        from: source,
        to: target,
        watch: bars.watch,
        ...(translate !== undefined && { translate: BigInt(translate) }),
      }),
    );
  } catch (error) {
    throw refusalOf(error, terminal);
  } finally {
    bars.end();
  }
  terminal.err(`${texts.copied(copied.copied, copied.found, copied.position.toString())}\n`);
  if (translate !== undefined) terminal.out(`${copied.translated}\n`);
};

/** One bar a step, drawn over positions of the source: where they are not dense they still tell the share. */
const stepBars = (terminal: Terminal) => {
  let current: Step | null = null;
  let bar: Progress | null = null;
  return {
    watch: (step: Step, reached: bigint, end: bigint): void => {
      if (step !== current) {
        bar?.end();
        bar = progressBar(terminal, terminal.texts.copySteps[step], Number(end));
        current = step;
      }
      bar?.reach(Number(reached));
    },
    end: (): void => bar?.end(),
  };
};

const refusalOf = (error: unknown, { texts }: Terminal): unknown => {
  const refused = (message: string) => new Failure(exitCodes.refused, message, { cause: error });
  if (error instanceof LogsDiffer) return refused(differenceText(error.difference, texts.logsDiffer));
  if (error instanceof CopyNotContinued) return refused(texts.copyNotContinued(error.events));
  if (error instanceof StoreNotEmpty) return refused(texts.notEmpty);
  if (error instanceof RecordedAtRefused || error instanceof AppendRefused) {
    return refused(texts.storeRefused(error.message));
  }
  return error;
};

const differenceText = ({ number, in: part, event }: Difference, tell: Terminal['texts']['logsDiffer']): string =>
  tell(number, part, `${event.stream} @ ${event.revision}`);
