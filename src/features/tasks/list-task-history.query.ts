import { OmitType } from '@nestjs/swagger';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { TaskId } from '../../domain/shared/ids.ts';
import { ActorLabels } from '../ports/reading/actor-labels.ts';
import { auditEntryView, type AuditPageView } from '../ports/reading/audit-entry.view.ts';
import { CornerReader, nextOf } from '../ports/reading/corner-reader.ts';
import { PageQuestion } from '../ports/reading/questions.ts';
import { UnitLabels } from '../ports/reading/unit-labels.ts';
import { AuditTrail } from '../ports/registers.ts';
import { NotRecorded } from '../ports/streams.errors.ts';

/** Without `at`: a history shows both axes itself. */
export class HistoryQuestion extends OmitType(PageQuestion, ['at'] as const) {}

export class ListTaskHistory extends Query<AuditPageView> {
  constructor(
    readonly taskId: TaskId,
    readonly question: HistoryQuestion,
  ) {
    super();
  }
}

@QueryHandler(ListTaskHistory)
export class ListTaskHistoryHandler implements IQueryHandler<ListTaskHistory> {
  constructor(
    private readonly corners: CornerReader,
    private readonly trail: AuditTrail,
    private readonly labels: UnitLabels,
    private readonly actors: ActorLabels,
  ) {}

  /** @throws NotRecorded when nothing of the task was known at the position */
  async execute({ taskId, question }: ListTaskHistory): Promise<AuditPageView> {
    const { corner, shown, after, limit } = await this.corners.readPage(question, ['trail', 'units']);
    const page = await this.trail.page({ task: taskId }, corner, after, limit);
    if (page.items.length === 0 && after === null) throw new NotRecorded('task', taskId);
    const units = page.items.map(({ actingUnit }) => actingUnit);
    const labelOf = await this.labels.at(units, corner);
    const actorOf = await this.actors.of(page.items, labelOf);
    const items = page.items.map((entry) => auditEntryView(entry, labelOf, actorOf));
    return { ...shown, items, next: nextOf(page, corner) };
  }
}
