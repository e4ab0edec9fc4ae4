import { ApiProperty } from '@nestjs/swagger';
import { accessActions, accountTypes } from '../ports/access-records.ts';

export class AccessRecordView {
  @ApiProperty({ description: 'From 1 without gaps, decimal text', example: '1204' })
  number!: string;

  @ApiProperty({ description: 'Instant of recording, by the database', example: '2026-11-21T03:04:05.123456Z' })
  at!: string;

  @ApiProperty({ description: 'Account or key', type: String, nullable: true })
  account!: string | null;

  @ApiProperty({ enum: accountTypes, example: 'person' })
  accountType!: string;

  @ApiProperty({ description: 'Remote address', type: String, nullable: true, example: '127.0.0.1' })
  address!: string | null;

  @ApiProperty({ description: 'Remote port', type: 'integer', nullable: true, example: 51_234 })
  port!: number | null;

  @ApiProperty({ description: 'What the client calls itself', type: String, nullable: true, example: 'Mozilla/5.0 …' })
  device!: string | null;

  @ApiProperty({ enum: accessActions, example: 'signIn' })
  action!: string;

  @ApiProperty({ type: String, nullable: true, example: 'session' })
  objectType!: string | null;

  @ApiProperty({ type: String, nullable: true })
  objectId!: string | null;

  @ApiProperty({ enum: ['allowed', 'refused'], example: 'allowed' })
  result!: string;

  @ApiProperty({ description: 'Code of the refusal, or the reason given', type: String, nullable: true, example: null })
  reason!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'req-1' })
  requestId!: string | null;

  @ApiProperty({ description: 'SHA-256 over this record and the hash before it, hex' })
  hash!: string;
}

export class AccessRecordPageView {
  @ApiProperty({ description: 'Newest first', type: [AccessRecordView] })
  items!: readonly AccessRecordView[];

  @ApiProperty({ description: '`after` of the next page', type: String, nullable: true, example: null })
  next!: string | null;
}

export class AccessVerificationView {
  @ApiProperty({ description: 'How many records were checked, decimal text', example: '1204' })
  checked!: string;

  @ApiProperty({
    description: 'Number of the first record that was altered',
    type: String,
    nullable: true,
    example: null,
  })
  firstBroken!: string | null;
}
