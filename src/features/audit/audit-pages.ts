import { Injectable } from '@nestjs/common';
import { ActorLabels } from '../ports/reading/actor-labels.ts';
import { auditEntryView, type AuditEntryView } from '../ports/reading/audit-entry.view.ts';
import { UnitLabels } from '../ports/reading/unit-labels.ts';
import { AuditTrail, type AuditFilter, type Corner, type Page } from '../ports/registers.ts';

/** Pages of the trail, with units and actors called by name. */
@Injectable()
export class AuditPages {
  constructor(
    private readonly trail: AuditTrail,
    private readonly labels: UnitLabels,
    private readonly actors: ActorLabels,
  ) {}

  async page(filter: AuditFilter, corner: Corner, after: string | null, limit: number): Promise<Page<AuditEntryView>> {
    const { items, next } = await this.trail.page(filter, corner, after, limit);
    const labelOf = await this.labels.at(
      items.map(({ actingUnit }) => actingUnit),
      corner,
    );
    const actorOf = await this.actors.of(items, labelOf);
    return { items: items.map((entry) => auditEntryView(entry, labelOf, actorOf)), next };
  }
}
