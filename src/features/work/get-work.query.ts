import { PickType } from '@nestjs/swagger';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { CornerQuestion } from '../ports/reading/questions.ts';
import { byBucket, WaitingWork, workBuckets } from '../ports/waiting-work.ts';
import { WorkReader } from './work-reader.ts';
import type { WorkOverviewView } from './work.view.ts';

export class WorkQuestion extends PickType(CornerQuestion, ['notBefore'] as const) {}

export class GetWork extends Query<WorkOverviewView> {
  constructor(readonly question: WorkQuestion) {
    super();
  }
}

/** Tasks of each bucket in the overview. */
const firstOfEach = 20;

@QueryHandler(GetWork)
export class GetWorkHandler implements IQueryHandler<GetWork> {
  constructor(
    private readonly reader: WorkReader,
    private readonly work: WaitingWork,
  ) {}

  async execute({ question }: GetWork): Promise<WorkOverviewView> {
    const asked = await this.reader.asked(question);
    const found = await this.work.overview(asked.waiter, asked.horizon, firstOfEach);
    const all = await this.reader.views(
      workBuckets.flatMap((bucket) => found[bucket].items),
      asked,
    );
    let from = 0;
    return {
      today: asked.corner.at,
      knownAt: asked.shown.knownAt,
      counts: byBucket((bucket) => found[bucket].count),
      buckets: byBucket((bucket) => all.slice(from, (from += found[bucket].items.length))),
    };
  }
}
