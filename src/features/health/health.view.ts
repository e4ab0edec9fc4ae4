import { ApiProperty } from '@nestjs/swagger';

/** An event that a projection cannot fold. */
export class HaltedView {
  @ApiProperty({ description: 'Position of the event that it cannot fold.', example: '118' })
  position!: string;

  @ApiProperty({ format: 'uuid' })
  eventId!: string;

  @ApiProperty({ example: 'TaskAssigned' })
  type!: string;

  @ApiProperty({ example: 'field is missing' })
  message!: string;
}

export class QuarantineView {
  @ApiProperty({ description: 'Plans, tasks and so on whose events wait.', example: 1 })
  things!: number;

  @ApiProperty({ description: 'Events that wait, with those behind the unfit one.', example: 3 })
  events!: number;

  @ApiProperty({ type: HaltedView })
  first!: HaltedView;
}

export class ProjectionView {
  @ApiProperty({ example: 'task-register' })
  name!: string;

  @ApiProperty({ example: 1 })
  version!: number;

  @ApiProperty({ example: '1204' })
  position!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Events not shown yet, decimal text; null when they are too many to be counted.',
    example: '0',
  })
  lagEvents!: string | null;

  @ApiProperty({ description: 'Age of the oldest event not shown yet.', example: 0 })
  lagSeconds!: number;

  @ApiProperty({ description: 'Rows of another version are being drawn to take the place of these.', example: false })
  replacing!: boolean;

  @ApiProperty({ type: HaltedView, nullable: true, example: null })
  halted!: HaltedView | null;

  @ApiProperty({
    type: QuarantineView,
    nullable: true,
    description: 'Events set aside; everything else goes on.',
    example: null,
  })
  quarantined!: QuarantineView | null;
}

export class ReadinessView {
  @ApiProperty({ enum: ['ready', 'not-ready'], example: 'ready' })
  status!: 'ready' | 'not-ready';

  @ApiProperty({ description: 'Names of projections that stopped at an event.', type: [String], example: [] })
  halted!: string[];

  @ApiProperty({ type: [ProjectionView] })
  projections!: ProjectionView[];
}

export class LivenessView {
  @ApiProperty({ enum: ['live'], example: 'live' })
  status!: 'live';
}
