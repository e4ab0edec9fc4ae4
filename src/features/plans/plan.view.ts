import { ApiProperty } from '@nestjs/swagger';
import { planStandings, type PlanStanding } from '../../domain/shared/facts-at.ts';
import type { LegalBasis, PlanGroup } from '../../domain/plan/plan.events.ts';
import { CornerView, PageView } from '../ports/reading/corner.view.ts';
import { UnitLabel, type LabelOf } from '../ports/reading/unit-labels.ts';
import type { PlanFacts } from '../ports/registers.ts';

export class PlanSummaryView {
  @ApiProperty({ format: 'uuid', example: '018c0a5e-7c00-7000-8000-000000000020' })
  id!: string;

  @ApiProperty({ description: 'Number and symbol as printed.', type: String, nullable: true, example: '82/KH-UBND' })
  symbol!: string | null;

  @ApiProperty({ example: 'Kế hoạch cải cách hành chính năm 2023' })
  name!: string;

  @ApiProperty({ format: 'date', example: '2023-01-10' })
  issuedOn!: string;

  @ApiProperty({ example: 2023 })
  year!: number;

  @ApiProperty({ description: 'Issuing body as it was at the cut-off day, and its successor.', type: UnitLabel })
  owner!: UnitLabel;

  @ApiProperty({ description: 'Further signatories of a joint plan.', type: [UnitLabel] })
  coSigners!: UnitLabel[];

  @ApiProperty({ enum: planStandings, example: 'inForce' })
  standing!: PlanStanding;

  @ApiProperty({ description: 'Plan of the upper level.', type: String, format: 'uuid', nullable: true, example: null })
  parentPlanId!: string | null;

  @ApiProperty({
    description: 'Plan that took its place.',
    type: String,
    format: 'uuid',
    nullable: true,
    example: null,
  })
  successorId!: string | null;
}

export class PlanPageView extends PageView {
  @ApiProperty({ type: [PlanSummaryView] })
  items!: PlanSummaryView[];
}

export class PlanGroupView implements PlanGroup {
  @ApiProperty({ example: 'the-che' })
  key!: string;

  @ApiProperty({ example: 'Cải cách thể chế' })
  label!: string;

  @ApiProperty({ enum: ['field', 'group'], example: 'field' })
  kind!: 'field' | 'group';
}

export class LegalBasisView {
  @ApiProperty({ example: '04/2015/NĐ-CP' })
  symbol!: string;

  @ApiProperty({ format: 'date', example: '2015-01-09' })
  issuedOn!: string;

  @ApiProperty({ example: 'Chính phủ' })
  issuer!: string;

  @ApiProperty({ type: String, nullable: true, example: null })
  title!: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true, example: null })
  validTo!: string | null;
}

export class PlanDetailView extends PlanSummaryView {
  @ApiProperty({ format: 'date', example: '2023-01-01' })
  coversFrom!: string;

  @ApiProperty({ format: 'date', example: '2023-12-31' })
  coversTo!: string;

  @ApiProperty({ type: [PlanGroupView] })
  groups!: PlanGroupView[];

  @ApiProperty({ type: [LegalBasisView] })
  legalBases!: LegalBasisView[];

  @ApiProperty({ description: 'Whether tasks without a deadline count in plan completion.', example: false })
  countsOpenEnded!: boolean;

  @ApiProperty({ type: String, nullable: true, example: null })
  note!: string | null;
}

export class PlanAnswer extends CornerView {
  @ApiProperty({ type: PlanDetailView })
  plan!: PlanDetailView;

  @ApiProperty({ description: 'Revision of the plan, for If-Match.', example: '0' })
  revision!: string;
}

export const unitsOfPlan = ({ owner, coSigners }: PlanFacts): readonly string[] => [owner, ...coSigners];

export const planSummary = (plan: PlanFacts, labelOf: LabelOf): PlanSummaryView => ({
  id: plan.planId,
  symbol: plan.symbol,
  name: plan.content.name,
  issuedOn: plan.issuedOn,
  year: plan.year,
  owner: labelOf(plan.owner),
  coSigners: plan.coSigners.map(labelOf),
  standing: plan.standing,
  parentPlanId: plan.parentPlanId,
  successorId: plan.successor,
});

export const planDetail = (plan: PlanFacts, labelOf: LabelOf): PlanDetailView => {
  const { coversFrom, coversTo, groups, legalBases, countsOpenEnded, note } = plan.content;
  return {
    ...planSummary(plan, labelOf),
    coversFrom,
    coversTo,
    groups: groups.map(({ key, label, kind }) => ({ key, label, kind })),
    legalBases: legalBases.map(legalBasis),
    countsOpenEnded,
    note,
  };
};

const legalBasis = ({ symbol, issuedOn, issuer, title, validTo }: LegalBasis): LegalBasisView => ({
  symbol,
  issuedOn,
  issuer,
  title,
  validTo,
});
