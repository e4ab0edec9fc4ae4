import { ApiProperty } from '@nestjs/swagger';
import type { ApiKey } from '../ports/api-keys.ts';

const example = '018c0a5e-7c00-7000-8000-000000000001';

export class ApiKeyView {
  @ApiProperty({ format: 'uuid', example })
  id!: string;

  @ApiProperty({ example: 'Bảng theo dõi tại phòng họp' })
  label!: string;

  @ApiProperty({
    description: 'Units that it reads, with everything under them; `null` for all',
    type: [String],
    nullable: true,
  })
  units!: readonly string[] | null;

  @ApiProperty({ description: 'Account that made it', example })
  createdBy!: string;

  @ApiProperty({ example: '2026-11-21T03:00:00.000Z' })
  createdAt!: string;

  @ApiProperty({ description: 'From this instant on it is refused', example: '2027-06-30T17:00:00.000Z' })
  endsAt!: string;

  @ApiProperty({ description: 'To the minute', type: String, nullable: true, example: null })
  lastUsedAt!: string | null;

  @ApiProperty({ type: String, nullable: true, example: null })
  revokedAt!: string | null;
}

export class ApiKeyPageView {
  @ApiProperty({ description: 'Newest first; a page may hold fewer than asked for', type: [ApiKeyView] })
  items!: readonly ApiKeyView[];

  @ApiProperty({ description: '`after` of the next page', type: String, nullable: true, example: null })
  next!: string | null;
}

export class NewApiKeyView {
  @ApiProperty({ type: ApiKeyView })
  key!: ApiKeyView;

  @ApiProperty({ description: 'Shown once: `Authorization: Bearer tdk_…`', example: 'tdk_…' })
  secret!: string;
}

const instant = (milliseconds: number): string => new Date(milliseconds).toISOString();

export const apiKeyView = (key: ApiKey): ApiKeyView => ({
  id: key.id,
  label: key.label,
  units: key.units,
  createdBy: key.createdBy,
  createdAt: instant(key.createdAt),
  endsAt: instant(key.endsAt),
  lastUsedAt: key.lastUsedAt === null ? null : instant(key.lastUsedAt),
  revokedAt: key.revokedAt === null ? null : instant(key.revokedAt),
});
