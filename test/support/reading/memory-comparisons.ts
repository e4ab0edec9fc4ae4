import { hasMoved, type Move } from '../../../src/domain/shared/diff.ts';
import type { TaskFacts } from '../../../src/domain/shared/facts-at.ts';
import { standingOf, type Standing } from '../../../src/domain/shared/standing.ts';
import { hasComeDue } from '../../../src/domain/shared/status-class.ts';
import {
  Comparisons,
  Timelines,
  type Moment,
  type MovingEvent,
  type PageOfMoves,
  type Scope,
} from '../../../src/features/ports/comparisons.ts';
import type { Sight } from '../../../src/features/ports/asker.ts';
import type { Corner, PlanFacts } from '../../../src/features/ports/registers.ts';
import { pageOf, type FactsAt } from './memory-registers.ts';

/** Tasks and plans as the test tells them at each corner; a unit is taken without those under it. */
class Standings {
  constructor(
    private readonly tasks: FactsAt<TaskFacts>,
    private readonly plans: FactsAt<PlanFacts>,
  ) {}

  at({ plan, owner, unit }: Scope, corner: Corner): ReadonlyMap<string, Standing> {
    const plans = new Map(this.plans(corner).map((one) => [one.planId, one]));
    const belongs = (task: TaskFacts) =>
      (plan === undefined || task.planId === plan) &&
      (owner === undefined || plans.get(task.planId)?.owner === owner) &&
      (unit === undefined || task.leadUnit === unit);
    return new Map(
      this.tasks(corner)
        .filter(belongs)
        .map((task) => [
          task.taskId,
          standingOf(task, corner.at, plans.get(task.planId)?.content.countsOpenEnded ?? false),
        ]),
    );
  }

  find(id: string, corner: Corner): TaskFacts | null {
    return this.tasks(corner).find(({ taskId }) => taskId === id) ?? null;
  }
}

export class MemoryComparisons extends Comparisons {
  private readonly standings: Standings;

  constructor(
    tasks: FactsAt<TaskFacts>,
    plans: FactsAt<PlanFacts>,
    private readonly events: Readonly<Record<string, readonly MovingEvent[]>> = {},
  ) {
    super();
    this.standings = new Standings(tasks, plans);
  }

  async compare(scope: Scope, first: Corner, second: Corner, { kind, after, limit }: PageOfMoves) {
    const [was, is] = [this.standings.at(scope, first), this.standings.at(scope, second)];
    const all = [...new Set([...was.keys(), ...is.keys()])].sort().map((taskId) => {
      const move: Move = { was: was.get(taskId) ?? null, is: is.get(taskId) ?? null };
      const [before, now] = [this.standings.find(taskId, first), this.standings.find(taskId, second)];
      const events = this.events[taskId] ?? [];
      return { taskId, move, before, after: now, events, eventCount: events.length };
    });
    const kindOf = ({ was: then, is: now }: Move) => (then === null ? 'joined' : now === null ? 'left' : 'moved');
    const listed = all.filter(({ move }) => hasMoved(move) && (kind === undefined || kindOf(move) === kind));
    return { transitions: all.map(({ move }) => ({ move, count: 1 })), moves: pageOf(listed, after, limit) };
  }
}

export class MemoryTimelines extends Timelines {
  private readonly standingsAt: Standings;

  constructor(
    tasks: FactsAt<TaskFacts>,
    plans: FactsAt<PlanFacts>,
    private readonly knownAt: (day: string) => bigint,
  ) {
    super();
    this.standingsAt = new Standings(tasks, plans);
  }

  async knownAtEndOf(days: readonly string[], upTo: bigint) {
    return days.map((day) => (this.knownAt(day) < upTo ? this.knownAt(day) : upTo));
  }

  async standings(scope: Scope, moments: readonly Moment[], sight: Sight) {
    return moments.map((moment) => {
      const corner = { ...moment, sight };
      return [...this.standingsAt.at(scope, corner)].map(([id, standing]) => ({
        ...{ standing, count: 1 },
        due: hasComeDue(this.standingsAt.find(id, corner)!, moment.at),
      }));
    });
  }
}
