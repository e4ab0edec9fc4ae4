import { ApiProperty } from '@nestjs/swagger';
import { CornerView } from '../ports/reading/corner.view.ts';
import { CountsView, RatesView, RuleSetView } from '../ports/reading/figures.view.ts';
import { steps, type Step } from './timeline-days.ts';

export class TimelinePointView {
  @ApiProperty({ description: 'Cut-off day in Asia/Ho_Chi_Minh.', format: 'date', example: '2023-06-14' })
  at!: string;

  @ApiProperty({ description: 'As known at this position.', example: '640' })
  position!: string;

  @ApiProperty({ description: 'Version of the rule set in force that day.', example: '2018-07' })
  ruleSet!: string;

  @ApiProperty({ type: CountsView })
  counts!: CountsView;

  @ApiProperty({
    description:
      'How many tasks have a deadline in force on that day or before, done or not: what was planned to be done by then.',
    example: 21,
  })
  due!: number;

  @ApiProperty({ type: RatesView })
  rates!: RatesView;

  @ApiProperty({
    description: 'Base of the lists behind the figures of this point.',
    example: '/api/v1/progress/explain?plan=018c0a5e-7c00-7000-8000-000000000020&at=2023-06-14&knownAt=640',
  })
  explain!: string;
}

/** The corner is that of the last day. */
export class TimelineView extends CornerView {
  @ApiProperty({ enum: steps, example: 'month' })
  step!: Step;

  @ApiProperty({ enum: ['then', 'now'], example: 'then' })
  known!: 'then' | 'now';

  @ApiProperty({ description: 'Every rule set that a point names.', type: [RuleSetView] })
  ruleSets!: RuleSetView[];

  @ApiProperty({ description: 'In order of days.', type: [TimelinePointView] })
  points!: TimelinePointView[];
}
