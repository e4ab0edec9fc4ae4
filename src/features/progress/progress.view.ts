import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { CornerView } from '../ports/reading/corner.view.ts';
import { CountsView, RatesView, RuleSetView } from '../ports/reading/figures.view.ts';
import { FractionView } from '../ports/reading/fraction.view.ts';
import { PlanLabel } from '../ports/reading/plan-label.ts';

export class FiguresView {
  @ApiProperty({ type: CountsView })
  counts!: CountsView;

  @ApiProperty({ type: RatesView })
  rates!: RatesView;

  @ApiProperty({
    description:
      'Of T1: with at most so many days left as the rule `dueSoonDays` of the rule set says (sắp đến hạn). ' +
      'Listed by `count=dueSoon`.',
    example: 0,
  })
  dueSoon!: number;

  @ApiProperty({
    description: 'Add `count=T2`, or `rate=planCompletion&part=numerator`, to list the tasks behind a figure.',
    example: '/api/v1/progress/explain?plan=018c0a5e-7c00-7000-8000-000000000020&at=2023-12-21&knownAt=1204',
  })
  explain!: string;
}

export class HeadingFiguresView extends FiguresView {
  @ApiProperty({ description: 'null: tasks without such a heading.', type: String, nullable: true, example: 'the-che' })
  key!: string | null;

  @ApiProperty({ example: 'Cải cách thể chế' })
  label!: string;

  @ApiPropertyOptional({ description: 'By group: whether all its counted items are completed.', example: true })
  complete?: boolean;
}

export class ProgressView extends CornerView {
  @ApiProperty({ type: RuleSetView })
  ruleSet!: RuleSetView;

  @ApiProperty({ type: CountsView })
  counts!: CountsView;

  @ApiProperty({ type: RatesView })
  rates!: RatesView;

  @ApiProperty({ description: 'Of T1: about to be due (sắp đến hạn), by the rule `dueSoonDays`.', example: 0 })
  dueSoon!: number;

  @ApiProperty({ description: 'Base of the lists behind the figures.' })
  explain!: string;

  @ApiProperty({ description: 'The breakdown asked for with `by`; empty without one.', type: [HeadingFiguresView] })
  groups!: HeadingFiguresView[];

  @ApiPropertyOptional({
    description: 'By group: groups whose items are all completed, of all groups.',
    type: FractionView,
  })
  groupsComplete?: FractionView;
}

export class PlanProgressView extends ProgressView {
  @ApiProperty({ type: PlanLabel })
  plan!: PlanLabel;
}
