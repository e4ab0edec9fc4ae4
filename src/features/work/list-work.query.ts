import { PickType } from '@nestjs/swagger';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ChoiceField } from '../ports/fields.ts';
import { PageQuestion } from '../ports/reading/questions.ts';
import { WaitingWork, workBuckets, type WorkBucket } from '../ports/waiting-work.ts';
import { WorkReader } from './work-reader.ts';
import type { WorkPageView } from './work.view.ts';

export class WorkPageQuestion extends PickType(PageQuestion, ['notBefore', 'limit', 'after'] as const) {}

export class BucketParam {
  @ChoiceField({ description: 'Where the tasks wait.', of: workBuckets, example: 'overdue' })
  bucket!: WorkBucket;
}

export class ListWork extends Query<WorkPageView> {
  constructor(
    readonly bucket: WorkBucket,
    readonly question: WorkPageQuestion,
  ) {
    super();
  }
}

const pageSize = 100;

@QueryHandler(ListWork)
export class ListWorkHandler implements IQueryHandler<ListWork> {
  constructor(
    private readonly reader: WorkReader,
    private readonly work: WaitingWork,
  ) {}

  async execute({ bucket, question }: ListWork): Promise<WorkPageView> {
    const { after = null, limit = pageSize } = question;
    const asked = await this.reader.asked(question);
    const { items, next, count } = await this.work.page(bucket, asked.waiter, asked.horizon, after, limit);
    const { at: today } = asked.corner;
    return { today, knownAt: asked.shown.knownAt, count, items: [...(await this.reader.views(items, asked))], next };
  }
}
