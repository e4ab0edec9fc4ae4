import { ApiProperty } from '@nestjs/swagger';
import { rolesOn } from '../../domain/account/account.rules.ts';
import { roles, type Role } from '../../domain/shared/fact.ts';
import type { LocalDate } from '../../domain/shared/local-date.ts';
import { accountStatuses, type AccountFacts, type AccountStatus } from '../ports/account-register.ts';
import type { Person } from '../ports/people.ts';
import { CornerView, PageView } from '../ports/reading/corner.view.ts';
import { UnitLabel, type LabelOf } from '../ports/reading/unit-labels.ts';

export class PersonView {
  @ApiProperty({ example: 'Chuyên viên minh hoạ 01' })
  displayName!: string;

  @ApiProperty({ type: String, nullable: true, example: null })
  email!: string | null;

  @ApiProperty({ type: String, nullable: true, example: null })
  phone!: string | null;
}

export class HeldRoleView {
  @ApiProperty({ description: 'Names the grant, for its revocation.', format: 'uuid' })
  grantId!: string;

  @ApiProperty({ enum: roles, example: 'officer' })
  role!: Role;

  @ApiProperty({
    description: 'For this unit and everything under it; null for the whole installation.',
    type: UnitLabel,
    nullable: true,
  })
  unit!: UnitLabel | null;

  @ApiProperty({ description: 'First day.', format: 'date', example: '2026-01-05' })
  from!: string;

  @ApiProperty({
    description: 'Last day; null for until further notice.',
    type: String,
    format: 'date',
    nullable: true,
    example: null,
  })
  until!: string | null;
}

export class AccountView {
  @ApiProperty({ format: 'uuid', example: '018c0a5e-7c00-7000-8000-000000000100' })
  id!: string;

  @ApiProperty({ enum: accountStatuses, example: 'open' })
  status!: AccountStatus;

  @ApiProperty({ description: 'Home unit.', type: UnitLabel })
  unit!: UnitLabel;

  @ApiProperty({ format: 'date', example: '2026-01-05' })
  openedOn!: string;

  @ApiProperty({
    description: 'As kept now, whatever the corner; null where nothing is kept, or it was erased.',
    type: PersonView,
    nullable: true,
  })
  person!: PersonView | null;

  @ApiProperty({ description: 'Roles held on the cut-off day; none while it is shut.', type: [HeldRoleView] })
  roles!: HeldRoleView[];
}

export class AccountPageView extends PageView {
  @ApiProperty({ type: [AccountView] })
  items!: AccountView[];
}

export class AccountAnswer extends CornerView {
  @ApiProperty({ type: AccountView })
  account!: AccountView;

  @ApiProperty({ description: 'Revision of the account, for If-Match.', example: '1' })
  revision!: string;
}

/** Roles held on a day. */
const heldOn = ({ accountId: id, ...account }: AccountFacts, at: LocalDate) =>
  rolesOn({ ...account, id, standingSince: account.openedOn }, at);

/** Units that an account's view names. */
export const unitsOf = (account: AccountFacts, at: LocalDate): readonly string[] => [
  account.unit,
  ...heldOn(account, at).flatMap(({ unit }) => unit ?? []),
];

export const accountView = (
  account: AccountFacts,
  at: LocalDate,
  labelOf: LabelOf,
  person: Person | undefined,
): AccountView => ({
  id: account.accountId,
  status: account.status,
  unit: labelOf(account.unit),
  openedOn: account.openedOn,
  person: person === undefined ? null : { displayName: person.displayName, email: person.email, phone: person.phone },
  roles: heldOn(account, at).map(({ grantId, role, unit, from, until }) => ({
    ...{ grantId, role, from, until },
    unit: unit === null ? null : labelOf(unit),
  })),
});
