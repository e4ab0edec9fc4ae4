import { ApiProperty } from '@nestjs/swagger';
import { roles } from '../../../domain/shared/fact.ts';
import type { AuditEntry } from '../registers.ts';
import { ActorView, type ActorOf } from './actor-labels.ts';
import { PageView } from './corner.view.ts';
import { UnitLabel, type LabelOf } from './unit-labels.ts';

export class AuthorityView {
  @ApiProperty({ example: '123/QĐ-UBND' })
  symbol!: string;

  @ApiProperty({ format: 'date', example: '2023-02-01' })
  issuedOn!: string;

  @ApiProperty({ example: 'UBND tỉnh Đắk Nông' })
  issuer!: string;
}

/** One event: what happened, on both time axes, by whom, for which unit, under which document. */
export class AuditEntryView {
  @ApiProperty({ example: '57' })
  position!: string;

  @ApiProperty({ format: 'uuid' })
  eventId!: string;

  @ApiProperty({ example: 'TaskCompletionConfirmed' })
  type!: string;

  @ApiProperty({ example: 'task-018c0a5e-7c00-7000-8000-000000000030' })
  stream!: string;

  @ApiProperty({ example: '3' })
  revision!: string;

  @ApiProperty({ description: 'From when it is known.', example: '2023-12-14T03:00:00.000000Z' })
  recordedAt!: string;

  @ApiProperty({ description: 'From when it is true.', format: 'date', example: '2023-12-14' })
  effectiveOn!: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  planId!: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  taskId!: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  unitId!: string | null;

  @ApiProperty({ description: 'Account, never a name.', example: 'demo-focal-point' })
  account!: string;

  @ApiProperty({ type: ActorView })
  actor!: ActorView;

  @ApiProperty({ type: UnitLabel })
  actingUnit!: UnitLabel;

  @ApiProperty({ enum: roles, example: 'focalPoint' })
  role!: string;

  @ApiProperty({ type: AuthorityView, nullable: true })
  authority!: AuthorityView | null;

  @ApiProperty({ type: String, nullable: true, example: null })
  reason!: string | null;

  @ApiProperty({ description: 'Readable Vietnamese sentence.', example: 'Xác nhận hoàn thành nhiệm vụ 1.2' })
  sentence!: string;
}

export class AuditPageView extends PageView {
  @ApiProperty({ description: 'Newest first.', type: [AuditEntryView] })
  items!: AuditEntryView[];
}

export const auditEntryView = (entry: AuditEntry, labelOf: LabelOf, actorOf: ActorOf): AuditEntryView => ({
  position: entry.position,
  eventId: entry.eventId,
  type: entry.type,
  stream: entry.stream,
  revision: entry.revision,
  recordedAt: entry.recordedAt,
  effectiveOn: entry.effectiveOn,
  planId: entry.planId,
  taskId: entry.taskId,
  unitId: entry.unitId,
  account: entry.account,
  actor: actorOf(entry),
  actingUnit: labelOf(entry.actingUnit),
  role: entry.role,
  authority: entry.authority,
  reason: entry.reason,
  sentence: entry.sentence,
});
