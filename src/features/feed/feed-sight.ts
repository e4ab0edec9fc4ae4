import { Injectable } from '@nestjs/common';
import type { MeasureId, PlanId, UnitId } from '../../domain/shared/ids.ts';
import type { Sight } from '../ports/asker.ts';
import type { FeedEvent } from '../ports/event-feed.ts';
import { PlansWorkedOn } from '../ports/plans-worked-on.ts';
import { NotYetShown } from '../ports/reading/reading.errors.ts';
import { Ledger } from '../ports/registers.ts';
import { MeasureStreams, PlanStreams } from '../ports/streams.ts';

/** Plans and measures of which it is remembered whose they are; that never changes. */
const remembered = 20_000;
/** Milliseconds that the feed waits for the register of tasks. */
const longestWait = 5_000;

/**
 * Which events an asker may read. What becomes of units is for everybody, which tasks they hand over is not. The streams tell whose a thing is: registers may be behind what the feed delivers, and who
 * works on a plan of others is asked only once they show it.
 */
@Injectable()
export class FeedSight {
  private readonly owners = new Map<string, readonly UnitId[]>();

  constructor(
    private readonly plans: PlanStreams,
    private readonly measures: MeasureStreams,
    private readonly worked: PlansWorkedOn,
    private readonly ledger: Ledger,
  ) {}

  async seen(run: readonly FeedEvent[], sight: Sight): Promise<readonly FeedEvent[]> {
    if (sight.units === 'all') return sight.accounts ? run : run.filter((event) => kindOf(event) !== 'account');
    const units = new Set(sight.units);
    const owners = await this.ownersOf(run.map(subjectOf));
    const ofUnitInSight = (subject: string) => owners.get(subject)?.some((unit) => units.has(unit)) ?? false;
    const others = run.filter((event) => !ofUnitInSight(subjectOf(event)));
    const workedOn = await this.workedOn(others, sight);
    return run.filter((event) => {
      switch (kindOf(event)) {
        case 'unit':
          return event.type !== 'TasksHandedOver' || units.has(toldIn(event).unitId ?? '');
        case 'account':
          return sight.accounts;
        default:
          return ofUnitInSight(subjectOf(event)) || workedOn.has(subjectOf(event));
      }
    });
  }

  /** Subjects of plans on which the asker's units work, once the register of tasks shows all of the run. @throws NotYetShown */
  private async workedOn(run: readonly FeedEvent[], { works = [] }: Sight): Promise<ReadonlySet<string>> {
    const plans = [...new Set(idsOf('plan', run.map(subjectOf)))];
    const upTo = run.at(-1)?.position;
    if (works.length === 0 || plans.length === 0 || upTo === undefined) return new Set();
    if (!(await this.ledger.waitFor(upTo, longestWait, ['tasks']))) throw new NotYetShown(upTo.toString());
    return new Set([...(await this.worked.among(plans, works))].map((plan) => `plan-${plan}`));
  }

  private async ownersOf(subjects: readonly string[]): Promise<ReadonlyMap<string, readonly UnitId[]>> {
    const wanted = [...new Set(subjects)].filter((subject) => /^(plan|measure)-/.test(subject));
    const unknown = wanted.filter((subject) => !this.owners.has(subject));
    const [plans, measures] = await Promise.all([
      this.plans.loadMany(idsOf('plan', unknown)),
      this.measures.loadMany(idsOf('measure', unknown)),
    ]);
    for (const { state } of plans) {
      if (state.status !== 'none') this.remember(`plan-${state.id}`, [state.owner, ...state.coSigners]);
    }
    for (const { state } of measures) {
      if (state.status !== 'none') this.remember(`measure-${state.id}`, [state.owner]);
    }
    const found = new Map(wanted.map((subject) => [subject, this.owners.get(subject) ?? []]));
    for (const oldest of this.owners.keys()) {
      if (this.owners.size <= remembered) break;
      this.owners.delete(oldest);
    }
    return found;
  }

  private remember(subject: string, owners: readonly UnitId[]): void {
    this.owners.set(subject, owners);
  }
}

const kindOf = ({ stream }: FeedEvent): string => stream.slice(0, stream.indexOf('-'));

const idsOf = (kind: string, subjects: readonly string[]): readonly (PlanId | MeasureId)[] =>
  subjects.filter((subject) => subject.startsWith(`${kind}-`)).map((subject) => subject.slice(kind.length + 1));

type Told = Readonly<{ planId?: PlanId; unitId?: UnitId }>;

const toldIn = ({ data }: FeedEvent): Told => JSON.parse(data) as Told;

/** The stream that says whose the thing is: of a task its plan's, else the event's own. */
const subjectOf = (event: FeedEvent): string =>
  kindOf(event) === 'task' ? `plan-${toldIn(event).planId ?? ''}` : event.stream;
