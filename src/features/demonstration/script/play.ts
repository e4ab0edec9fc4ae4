import { eventCatalogue, type DomainEvent } from '../../../domain/event-catalogue.ts';
import { evolveMeasure, initialMeasure, type Measure } from '../../../domain/measure/measure.state.ts';
import { evolvePlan, initialPlan, type Plan } from '../../../domain/plan/plan.state.ts';
import type { Context } from '../../../domain/shared/fact.ts';
import { streamOf, type StreamName } from '../../../domain/shared/ids.ts';
import { localDateAt } from '../../../domain/shared/local-date.ts';
import { evolveTask, initialTask, type Task } from '../../../domain/task/task.state.ts';
import { evolveUnit, initialUnit, type Unit } from '../../../domain/unit/unit.state.ts';
import type { ImportedEvent } from '../../ports/ledger-import.ts';
import type { Act, Entry, History, Source, World } from './history.ts';
import { stableId } from './stable-id.ts';

type Event = DomainEvent;

/** The things of all histories as they stand while these are played. */
class Stage implements World {
  private readonly plans = new Map<string, Plan>();
  private readonly tasks = new Map<string, Task>();
  private readonly units = new Map<string, Unit>();
  private readonly measures = new Map<string, Measure>();
  private readonly eventIds = new Map<StreamName, string[]>();

  readonly plan = (id: string): Plan => this.plans.get(id) ?? initialPlan;
  readonly task = (id: string): Task => this.tasks.get(id) ?? initialTask;
  readonly unit = (id: string): Unit => this.units.get(id) ?? initialUnit;
  readonly measure = (id: string): Measure => this.measures.get(id) ?? initialMeasure;

  lastEventId = (stream: StreamName): string => {
    const last = this.eventIds.get(stream)?.at(-1);
    if (last === undefined) throw new RangeError(`nothing recorded in ${stream}`);
    return last;
  };

  /** Notes one more event of a stream. @returns its id */
  note(stream: StreamName, recordedAt: string): string {
    const known = this.eventIds.get(stream) ?? [];
    const id = stableId(recordedAt, `${stream}#${known.length}`);
    this.eventIds.set(stream, [...known, id]);
    return id;
  }

  perform(act: Act, context: Context): readonly Event[] {
    switch (act.category) {
      case 'plan': {
        const events = act.decide(this.plan(act.id), context, this);
        this.plans.set(act.id, events.reduce(evolvePlan, this.plan(act.id)));
        return events;
      }
      case 'task': {
        const events = act.decide(this.task(act.id), context, this);
        this.tasks.set(act.id, events.reduce(evolveTask, this.task(act.id)));
        return events;
      }
      case 'unit': {
        const events = act.decide(this.unit(act.id), context, this);
        this.units.set(act.id, events.reduce(evolveUnit, this.unit(act.id)));
        return events;
      }
      case 'measure': {
        const events = act.decide(this.measure(act.id), context, this);
        this.measures.set(act.id, events.reduce(evolveMeasure, this.measure(act.id)));
        return events;
      }
    }
  }
}

type Sourced = Readonly<{ entry: Entry; source: Source }>;

/** All entries in the order they were typed in; at one instant, in the order of the histories. */
const inOrderOfRecording = (histories: readonly History[]): readonly Sourced[] =>
  histories
    .flatMap(({ source, entries }) => entries.map((entry) => ({ entry, source })))
    .sort((one, other) =>
      one.entry.recordedAt < other.entry.recordedAt ? -1 : Number(one.entry.recordedAt > other.entry.recordedAt),
    );

/** Units are entered by administrators of the whole installation. */
const contextOf = (stage: Stage, { recordedAt, circumstances }: Entry): Context => {
  const { by } = circumstances;
  const acting = stage.unit(by.unit);
  return {
    ...circumstances,
    today: localDateAt(recordedAt),
    everywhere: by.role === 'administrator',
    actingUnitEndedOn: acting.status === 'none' ? null : acting.dissolvedOn,
  };
};

const perform = (stage: Stage, entry: Entry): readonly Event[] => {
  const { recordedAt, circumstances, act } = entry;
  const place = `${act.category} ${act.id}, effective ${circumstances.effectiveOn}, recorded ${recordedAt}`;
  try {
    const events = stage.perform(act, contextOf(stage, entry));
    if (events.length > 0) return events;
  } catch (refusal) {
    throw new Error(`the domain refuses an act of the demonstration: ${place}`, { cause: refusal });
  }
  throw new Error(`an act of the demonstration records nothing: ${place}`);
};

/**
 * Carries out histories by the decisions of the domain, as if people's commands had gone through them day by day.
 *
 * @param importedAt instant of the import, ISO 8601; written into every event's metadata
 * @throws Error at the first act that the domain refuses, with the refusal as its cause, or that records nothing
 */
export function* play(histories: readonly History[], importedAt: string): Generator<ImportedEvent> {
  const stage = new Stage();
  for (const { entry, source } of inOrderOfRecording(histories)) {
    const { recordedAt, act } = entry;
    const stream = streamOf(act.category, act.id);
    let cause: string | null = null;
    for (const { type, data } of perform(stage, entry)) {
      const id = stage.note(stream, recordedAt);
      cause ??= id;
      const metadata = {
        $correlationId: cause,
        $causationId: cause,
        schema: eventCatalogue[type].schema,
        importedAt,
        source: source.file,
        sourceSha256: source.sha256,
      };
      yield { stream, id, type, data: JSON.stringify(data), metadata: JSON.stringify(metadata), recordedAt };
    }
  }
}
