import { Injectable } from '@nestjs/common';
import { CurrentAsker } from '../ports/asker.ts';
import { CornerReader, type AskedCorner } from '../ports/reading/corner-reader.ts';
import type { CornerQuestion } from '../ports/reading/questions.ts';
import { TasksInPlans } from '../ports/reading/task-in-plan.view.ts';
import { RulesInForce } from '../ports/rules-in-force.ts';
import type { Horizon, Waiter, WaitingTask } from '../ports/waiting-work.ts';
import { horizonOf, waiterOf } from './waiter.ts';
import { waitingTaskView, type WaitingTaskView } from './work.view.ts';

export type AskedWork = AskedCorner & Readonly<{ waiter: Waiter; horizon: Horizon }>;

/** What both questions about work share. */
@Injectable()
export class WorkReader {
  constructor(
    private readonly corners: CornerReader,
    private readonly asker: CurrentAsker,
    private readonly rules: RulesInForce,
    private readonly inPlans: TasksInPlans,
  ) {}

  /** @throws NotYetShown */
  async asked(question: Pick<CornerQuestion, 'notBefore'>): Promise<AskedWork> {
    const { corner, shown } = await this.corners.read(question, ['tasks', 'plans', 'units', 'trail']);
    const waiter = waiterOf(this.asker.asker(), corner.sight);
    return { corner, shown, waiter, horizon: horizonOf(corner.at, this.rules.inForceOn(corner.at)) };
  }

  async views(waiting: readonly WaitingTask[], { corner }: AskedCorner): Promise<readonly WaitingTaskView[]> {
    const views = await this.inPlans.views(
      waiting.map(({ task }) => task),
      corner,
    );
    return waiting.flatMap((one, index) => {
      const view = views[index];
      return view === undefined ? [] : [waitingTaskView(one, view, corner.at)];
    });
  }
}
