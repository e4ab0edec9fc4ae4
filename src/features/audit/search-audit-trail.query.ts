import { OmitType } from '@nestjs/swagger';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { LocalDate } from '../../domain/shared/local-date.ts';
import { DateField, IdField, TextField } from '../ports/fields.ts';
import { ActorLabels } from '../ports/reading/actor-labels.ts';
import { auditEntryView, type AuditPageView } from '../ports/reading/audit-entry.view.ts';
import { CornerReader, nextOf } from '../ports/reading/corner-reader.ts';
import { PageQuestion } from '../ports/reading/questions.ts';
import { UnitLabels } from '../ports/reading/unit-labels.ts';
import { AuditTrail, type AuditFilter } from '../ports/registers.ts';

/** Without `at`: the trail tells what was recorded, whatever day it is true from. */
export class AuditQuestion extends OmitType(PageQuestion, ['at'] as const) {
  @IdField({ description: 'Events of this plan and its tasks.', optional: true })
  plan?: string;

  @IdField({ description: 'Events of this task.', optional: true })
  task?: string;

  @IdField({ description: 'Events of this unit.', optional: true })
  unit?: string;

  @TextField({ description: 'Account of who acted.', example: 'demo-focal-point', optional: true, max: 200 })
  actor?: string;

  @TextField({ description: 'Type of event.', example: 'TaskExtensionGranted', optional: true, max: 60 })
  type?: string;

  @DateField({ description: 'First day of recording, in Việt Nam.', example: '2023-12-01', optional: true })
  from?: LocalDate;

  @DateField({ description: 'Last day of recording, included.', example: '2023-12-31', optional: true })
  to?: LocalDate;

  @TextField({ description: 'Words, with or without accents.', example: 'gia han', optional: true, max: 200 })
  q?: string;
}

export class SearchAuditTrail extends Query<AuditPageView> {
  constructor(readonly question: AuditQuestion) {
    super();
  }
}

@QueryHandler(SearchAuditTrail)
export class SearchAuditTrailHandler implements IQueryHandler<SearchAuditTrail> {
  constructor(
    private readonly corners: CornerReader,
    private readonly trail: AuditTrail,
    private readonly labels: UnitLabels,
    private readonly actors: ActorLabels,
  ) {}

  async execute({ question }: SearchAuditTrail): Promise<AuditPageView> {
    const { corner, shown, after, limit } = await this.corners.readPage(question, ['trail', 'units']);
    const page = await this.trail.page(filterOf(question), corner, after, limit);
    const labelOf = await this.labels.at(
      page.items.map(({ actingUnit }) => actingUnit),
      corner,
    );
    const actorOf = await this.actors.of(page.items, labelOf);
    const items = page.items.map((entry) => auditEntryView(entry, labelOf, actorOf));
    return { ...shown, items, next: nextOf(page, corner) };
  }
}

const filterOf = ({ plan, task, unit, actor, type, from, to, q }: AuditQuestion): AuditFilter =>
  Object.fromEntries(
    Object.entries({ plan, task, unit, actor, type, from, to, q }).filter(([, value]) => value !== undefined),
  );
