import { Injectable } from '@nestjs/common';
import { isUuid, streamOf, type StreamName, type UnitId } from '../../domain/shared/ids.ts';
import { CurrentAsker, type Sight } from '../../features/ports/asker.ts';
import type { IncomingRequest } from '../../features/ports/command-desk.ts';
import { PlansWorkedOn } from '../../features/ports/plans-worked-on.ts';
import { MeasureStreams, PlanStreams, TaskStreams } from '../../features/ports/streams.ts';

type Kind = 'plan' | 'task' | 'measure';
type Thing = Readonly<{ kind: Kind; id: string }>;

/** Members of a body that name things, wherever in it they stand. */
const references: Readonly<Record<string, Kind>> = {
  planId: 'plan',
  parentPlanId: 'plan',
  successor: 'plan',
  parentTaskId: 'task',
  mergedInto: 'task',
  taskIds: 'task',
  partOf: 'measure',
};

const subject = /\/(plan|task|measure)s\/([0-9a-f-]{36})(?:\/|$)/i;

/** The path as the router reads it: escaped letters are letters. What cannot be read reached no route. */
const asRouted = (url: string): string => decodeURIComponent(url.split('?')[0]!);

/**
 * Plans, tasks and measures that a request names and its asker may not read: whatever it asks of them is answered as if they
 * had never been recorded. The streams tell whose they are, so that no register has to be waited for.
 */
@Injectable()
export class HiddenThings {
  constructor(
    private readonly asker: CurrentAsker,
    private readonly plans: PlanStreams,
    private readonly tasks: TaskStreams,
    private readonly measures: MeasureStreams,
    private readonly worked: PlansWorkedOn,
  ) {}

  /** Hidden things that the body refers to; costs nothing where it refers to none. */
  referredTo({ body }: IncomingRequest): Promise<ReadonlySet<StreamName>> {
    return this.hiddenAmong(referencesIn(body));
  }

  /** The thing that the path names, when it is hidden. */
  namedBy({ url }: IncomingRequest): Promise<ReadonlySet<StreamName>> {
    const [, kind, id] = subject.exec(asRouted(url)) ?? [];
    return this.hiddenAmong(id === undefined ? [] : [{ kind: kind!.toLowerCase() as Kind, id: id.toLowerCase() }]);
  }

  private async hiddenAmong(things: readonly Thing[]): Promise<ReadonlySet<StreamName>> {
    if (things.length === 0) return new Set();
    const sight = await this.asker.sight();
    const { units } = sight;
    if (units === 'all') return new Set();
    const idsOf = (kind: Kind) => [...new Set(things.filter((thing) => thing.kind === kind).map(({ id }) => id))];
    const [tasks, measures] = await Promise.all([
      this.tasks.loadMany(idsOf('task')),
      this.measures.loadMany(idsOf('measure')),
    ]);
    const works = new Set(sight.works);
    const ofOthers = tasks.flatMap(({ state }) =>
      state.status === 'none' || [state.leadUnit, ...state.cooperatingUnits].some((unit) => works.has(unit))
        ? []
        : [state],
    );
    const hiddenPlans = await this.hiddenPlans([...idsOf('plan'), ...ofOthers.map(({ planId }) => planId)], sight);
    return new Set([
      ...idsOf('plan')
        .filter((id) => hiddenPlans.has(id))
        .map((id) => streamOf('plan', id)),
      ...ofOthers.filter(({ planId }) => hiddenPlans.has(planId)).map(({ id }) => streamOf('task', id)),
      ...measures.flatMap(({ state }) =>
        state.status === 'none' || units.includes(state.owner) ? [] : [streamOf('measure', state.id)],
      ),
    ]);
  }

  private async hiddenPlans(ids: readonly string[], { units, works = [] }: Sight): Promise<ReadonlySet<string>> {
    const wanted = [...new Set(ids)];
    const seen = (unit: UnitId): boolean => units === 'all' || units.includes(unit);
    const others = (await this.plans.loadMany(wanted)).flatMap(({ state }) =>
      state.status === 'none' || [state.owner, ...state.coSigners].some(seen) ? [] : [state.id],
    );
    const workedOn = await this.worked.among(others, works);
    return new Set(others.filter((id) => !workedOn.has(id)));
  }
}

const referencesIn = (body: unknown): readonly Thing[] => {
  if (typeof body !== 'object' || body === null) return [];
  return Object.entries(body).flatMap(([name, value]: [string, unknown]) => {
    const kind = Object.hasOwn(references, name) ? references[name] : undefined;
    if (kind === undefined) return referencesIn(value);
    return [value]
      .flat()
      .flatMap((id) => (typeof id === 'string' && isUuid(id.toLowerCase()) ? [{ kind, id: id.toLowerCase() }] : []));
  });
};
