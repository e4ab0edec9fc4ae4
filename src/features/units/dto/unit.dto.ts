import type { TaskId, UnitId } from '../../../domain/shared/ids.ts';
import { unitKinds, type UnitIdentity, type UnitKind } from '../../../domain/unit/unit.events.ts';
import { ActBody } from '../../ports/act.dto.ts';
import { ChoiceField, FlagField, IdField, IdsField, PartField, PartsField, TextField } from '../../ports/fields.ts';

export class UnitIdentityBody {
  @TextField({ description: 'Name', max: 300, example: 'Sở Nội vụ tỉnh Đắk Nông' })
  name!: string;

  @ChoiceField({ description: 'Kind', of: unitKinds, example: 'department' })
  kind!: UnitKind;

  @TextField({
    description: 'Administrative code: 2 digits for provinces, 5 for communes',
    optional: true,
    max: 10,
    example: '67',
  })
  code?: string | null;
}

export class NewUnitBody {
  @PartField(() => UnitIdentityBody, { description: 'Name, kind and code' })
  identity!: UnitIdentityBody;

  @IdField({ description: 'Unit above', optional: true })
  parent?: UnitId | null;
}

export class EstablishUnitBody extends ActBody {
  @PartField(() => UnitIdentityBody, { description: 'Name, kind and code' })
  identity!: UnitIdentityBody;

  @IdField({ description: 'Unit above', optional: true })
  parent?: UnitId | null;
}

export class RenameUnitBody extends ActBody {
  @PartField(() => UnitIdentityBody, { description: 'Name, kind and code from now on' })
  identity!: UnitIdentityBody;
}

export class DissolveUnitBody extends ActBody {
  @IdsField({ description: 'Units that take its place', optional: true, max: 100, example: [] })
  successors?: UnitId[] | null;
}

export class ReparentUnitBody extends ActBody {
  @IdField({
    description: 'The unit above; none when absent',
    optional: true,
    example: '018c0a5e-7c00-7000-8000-000000000001',
  })
  parent?: UnitId | null;
}

export class AbsorbUnitsBody extends ActBody {
  @IdsField({ description: 'Units that end in this one', min: 1, max: 200 })
  predecessors!: UnitId[];
}

export class MergeUnitsBody extends EstablishUnitBody {
  @IdsField({ description: 'Units that end in the new one', min: 1, max: 200 })
  predecessors!: UnitId[];
}

export class SplitUnitBody extends ActBody {
  @PartsField(() => NewUnitBody, { description: 'The new units', min: 1, max: 100 })
  into!: NewUnitBody[];

  @FlagField({ description: 'Whether the unit goes on beside its parts; no when absent', optional: true })
  survives?: boolean | null;
}

export class HandOverTasksBody extends ActBody {
  @IdField({ description: 'The unit that leads them from now on', example: '018c0a5e-7c00-7000-8000-000000000003' })
  to!: UnitId;

  @IdsField({ description: 'Open tasks of this unit', min: 1, max: 1_000 })
  taskIds!: TaskId[];
}

/** Named one by one: a payload is stored forever. */
export const identityOf = ({ name, kind, code }: UnitIdentityBody): UnitIdentity => ({
  name,
  kind,
  code: code ?? null,
});
