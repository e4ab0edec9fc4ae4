import { ApiProperty } from '@nestjs/swagger';
import { unitKinds, type UnitKind } from '../../domain/unit/unit.events.ts';
import { CornerView, PageView } from '../ports/reading/corner.view.ts';
import { UnitName } from '../ports/reading/unit-labels.ts';
import type { UnitFacts } from '../ports/registers.ts';

export class UnitView {
  @ApiProperty({ format: 'uuid', example: '018c0a5e-7c00-7000-8000-000000000001' })
  id!: string;

  @ApiProperty({ example: 'Tỉnh Quảng Trị' })
  name!: string;

  @ApiProperty({ enum: unitKinds, example: 'province' })
  kind!: UnitKind;

  @ApiProperty({
    description: 'Administrative code; changes hands over time.',
    type: String,
    nullable: true,
    example: '44',
  })
  code!: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, example: null })
  parentId!: string | null;

  @ApiProperty({ format: 'date', example: '2025-07-01' })
  establishedOn!: string;

  @ApiProperty({ type: String, format: 'date', nullable: true, example: null })
  dissolvedOn!: string | null;

  @ApiProperty({ description: 'Whether it exists at the cut-off day.', example: true })
  living!: boolean;
}

export class UnitPageView extends PageView {
  @ApiProperty({ type: [UnitView] })
  items!: UnitView[];
}

export class UnitAnswer extends CornerView {
  @ApiProperty({ type: UnitView })
  unit!: UnitView;

  @ApiProperty({ description: 'Revision of the unit, for If-Match.', example: '0' })
  revision!: string;

  @ApiProperty({ description: 'Living successors today; empty while it lives.', type: [UnitName] })
  now!: readonly UnitName[];
}

export class UnitTreeNode extends UnitView {
  @ApiProperty({ type: () => [UnitTreeNode] })
  children!: UnitTreeNode[];
}

export class UnitTreeView extends CornerView {
  @ApiProperty({ type: UnitTreeNode })
  tree!: UnitTreeNode;
}

export class LineageStep extends UnitView {
  @ApiProperty({ description: 'Steps from the unit asked about.', example: 1 })
  distance!: number;

  @ApiProperty({ description: 'The unit at the step before.', format: 'uuid' })
  viaId!: string;

  @ApiProperty({
    description: 'Day of the change: a predecessor ended, a successor was formed.',
    type: String,
    format: 'date',
    nullable: true,
    example: '2025-07-01',
  })
  on!: string | null;
}

export class UnitLineageView extends CornerView {
  @ApiProperty({ type: UnitView })
  unit!: UnitView;

  @ApiProperty({ type: [LineageStep] })
  predecessors!: LineageStep[];

  @ApiProperty({ type: [LineageStep] })
  successors!: LineageStep[];
}

export const unitView = (unit: UnitFacts): UnitView => ({
  id: unit.unitId,
  name: unit.identity.name,
  kind: unit.identity.kind,
  code: unit.identity.code,
  parentId: unit.parent,
  establishedOn: unit.establishedOn,
  dissolvedOn: unit.dissolvedOn,
  living: unit.living,
});
