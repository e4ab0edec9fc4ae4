import { ApiProperty } from '@nestjs/swagger';

export class KnownAtView {
  @ApiProperty({ description: 'Place in the log, decimal text.', example: '120' })
  position!: string;

  @ApiProperty({
    description: 'Instant at which that position was recorded; null before the first event.',
    type: String,
    nullable: true,
    example: '2023-12-21T02:15:00.000000Z',
  })
  recordedAt!: string | null;
}

/** The corner of the two time axes that an answer shows. */
export class CornerView {
  @ApiProperty({ description: 'Cut-off day in Asia/Ho_Chi_Minh.', format: 'date', example: '2023-12-21' })
  at!: string;

  @ApiProperty({ type: KnownAtView })
  knownAt!: KnownAtView;

  @ApiProperty({
    description: '`limited` when lists leave out, and figures do not count, what the asker may not read.',
    enum: ['all', 'limited'],
    example: 'all',
  })
  scope!: 'all' | 'limited';
}

export class PageView extends CornerView {
  @ApiProperty({
    description: 'Give it back as `after`; null at the end.',
    type: String,
    nullable: true,
    example: null,
  })
  next!: string | null;
}
