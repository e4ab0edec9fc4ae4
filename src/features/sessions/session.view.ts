import { ApiProperty } from '@nestjs/swagger';
import { roles, type Role } from '../../domain/shared/fact.ts';

const example = '018c0a5e-7c00-7000-8000-000000000001';

export class OwnRoleView {
  @ApiProperty({ format: 'uuid', example })
  grantId!: string;

  @ApiProperty({ enum: roles, example: 'planner' })
  role!: Role;

  @ApiProperty({
    description: 'For this unit and everything under it; `null` for the whole installation',
    type: String,
    format: 'uuid',
    nullable: true,
    example,
  })
  unit!: string | null;

  @ApiProperty({ format: 'date', example: '2026-01-01' })
  from!: string;

  @ApiProperty({ description: 'Last day', type: String, format: 'date', nullable: true, example: null })
  until!: string | null;
}

export class WhoView {
  @ApiProperty({ description: 'Account', format: 'uuid', example })
  account!: string;

  @ApiProperty({ description: 'Home unit', format: 'uuid', example })
  unit!: string;

  @ApiProperty({ type: String, nullable: true, example: 'Chuyên viên minh hoạ 01' })
  displayName!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'minhhoa.canbo01' })
  signInName!: string | null;

  @ApiProperty({ description: 'Roles held today', type: [OwnRoleView] })
  roles!: readonly OwnRoleView[];

  @ApiProperty({ description: 'The password was set by somebody else: it is replaced first', example: false })
  mustChangePassword!: boolean;

  @ApiProperty({ description: 'Whether a code is asked for at sign-in', example: false })
  secondFactor!: boolean;
}

export class OpenedSessionView {
  @ApiProperty({ description: 'Who is signed in', type: WhoView })
  who!: WhoView;

  @ApiProperty({ description: 'Whatever happens, the session ends here', example: '2026-11-21T15:00:00.000Z' })
  endsAt!: string;

  @ApiProperty({ description: 'Bearer token, for `api` only', required: false, example: 'tdt_…' })
  token?: string;

  @ApiProperty({ description: 'Until when the token is good', required: false, example: '2026-11-21T03:15:00.000Z' })
  tokenEndsAt?: string;

  @ApiProperty({ description: 'Gets new tokens, once; for `api` only', required: false, example: 'tdr_…' })
  renewal?: string;
}

export class RenewedSessionView {
  @ApiProperty({ description: 'Whatever happens, the session ends here', example: '2026-11-21T15:00:00.000Z' })
  endsAt!: string;

  @ApiProperty({ description: 'Bearer token', example: 'tdt_…' })
  token!: string;

  @ApiProperty({ description: 'Until when the token is good', example: '2026-11-21T03:15:00.000Z' })
  tokenEndsAt!: string;

  @ApiProperty({ description: 'Gets the next tokens, once', example: 'tdr_…' })
  renewal!: string;
}

export class OwnSessionView {
  @ApiProperty({ format: 'uuid', example })
  id!: string;

  @ApiProperty({ enum: ['web', 'api'], example: 'web' })
  kind!: string;

  @ApiProperty({ description: 'The session that asks', example: true })
  current!: boolean;

  @ApiProperty({ example: '2026-11-21T03:00:00.000Z' })
  openedAt!: string;

  @ApiProperty({ description: 'To the minute', example: '2026-11-21T03:04:00.000Z' })
  lastSeenAt!: string;

  @ApiProperty({ example: '127.0.0.1' })
  address!: string;

  @ApiProperty({ type: String, nullable: true, example: 'Mozilla/5.0 …' })
  device!: string | null;
}

export class OwnSessionsView {
  @ApiProperty({ description: 'Newest first', type: [OwnSessionView] })
  items!: readonly OwnSessionView[];
}

export class SecondFactorOfferView {
  @ApiProperty({
    description: 'For the device, as a picture or a link; shown once',
    example: 'otpauth://totp/Ti%E1%BA%BFn%20%C4%90%E1%BB%99:minhhoa.canbo01?secret=…',
  })
  uri!: string;

  @ApiProperty({ description: 'The same secret, for typing', example: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP' })
  secret!: string;

  @ApiProperty({ description: 'Comes back with the code that confirms; ends after ten minutes', example: 'b2ZmZXI…' })
  offer!: string;
}
