import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { PickType } from '@nestjs/swagger';
import { PageQuestion } from '../ports/reading/questions.ts';
import { RecountBook } from '../ports/recounting.ts';
import { recountView, type RecountView } from './recount.view.ts';
import { RecountsInReach } from './recounts-in-reach.ts';

const pageSize = 100;

export class RecountQuestion extends PickType(PageQuestion, ['limit', 'after'] as const) {}

export class GetRecount extends Query<RecountView> {
  constructor(
    readonly id: string,
    readonly question: RecountQuestion,
  ) {
    super();
  }
}

@QueryHandler(GetRecount)
export class GetRecountHandler implements IQueryHandler<GetRecount> {
  constructor(
    private readonly recounts: RecountsInReach,
    private readonly book: RecountBook,
  ) {}

  /** @throws NotRecorded; InputRefused for an `after` that is none */
  async execute({ id, question: { after, limit = pageSize } }: GetRecount): Promise<RecountView> {
    const recount = await this.recounts.find(id);
    return recountView(recount, await this.book.differences(id, after ?? null, limit));
  }
}
