import { roles, type Role } from '../../../domain/shared/fact.ts';
import type { UnitId } from '../../../domain/shared/ids.ts';
import type { LocalDate } from '../../../domain/shared/local-date.ts';
import { ActBody } from '../../ports/act.dto.ts';
import { ChoiceField, DateField, IdField } from '../../ports/fields.ts';

export class OpenAccountBody extends ActBody {
  @IdField({ description: 'Home unit of the person', example: '018c0a5e-7c00-7000-8000-000000000010' })
  unit!: UnitId;
}

export class GrantRoleBody extends ActBody {
  @ChoiceField({ description: 'Role', of: roles, example: 'officer' })
  role!: Role;

  @IdField({
    description: 'For this unit and everything under it; for the whole installation when absent',
    optional: true,
    example: '018c0a5e-7c00-7000-8000-000000000010',
  })
  unit?: UnitId | null;

  @DateField({ description: 'Last day; until further notice when absent', optional: true, example: '2026-12-31' })
  until?: LocalDate | null;
}
