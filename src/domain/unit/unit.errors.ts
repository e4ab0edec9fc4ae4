import { DomainError } from '../shared/domain-error.ts';
import type { UnitId } from '../shared/ids.ts';
import type { LocalDate } from '../shared/local-date.ts';

export class UnitUnknown extends DomainError {
  readonly code = 'unit.unknown';
  constructor() {
    super('There is no such unit');
  }
}

/** A unit named by an act does not exist on the day of the act. */
export class UnitNotLiving extends DomainError {
  readonly code = 'unit.not-living';
  constructor(
    readonly field: string,
    readonly unitId: UnitId,
    readonly why: 'unknown' | 'notYetEstablished' | 'dissolved',
    readonly on: LocalDate,
  ) {
    super(`Unit ${unitId} does not exist on ${on}: ${why}`);
  }
}

export class UnitAlreadyEstablished extends DomainError {
  readonly code = 'unit.already-established';
  constructor(readonly unitId: UnitId) {
    super(`Unit ${unitId} was established before, otherwise than now`);
  }
}

export class UnitIsDissolved extends DomainError {
  readonly code = 'unit.dissolved';
  constructor(
    readonly unitId: UnitId,
    readonly dissolvedOn: LocalDate,
  ) {
    super(`Unit ${unitId} ended on ${dissolvedOn}`);
  }
}

export class UnitActBeforeLastAct extends DomainError {
  readonly code = 'unit.act-before-last-act';
  readonly field = 'effectiveOn';
  constructor(
    readonly unitId: UnitId,
    readonly effectiveOn: LocalDate,
    readonly lastActOn: LocalDate,
  ) {
    super(`Unit ${unitId} was last changed on ${lastActOn}, after ${effectiveOn}`);
  }
}

export class MalformedUnitCode extends DomainError {
  readonly code = 'unit.malformed-code';
  readonly field = 'identity.code';
  constructor(readonly unitCode: string) {
    super(`An administrative code has 2, 3 or 5 digits, not ${unitCode}`);
  }
}

export class TooFewUnits extends DomainError {
  readonly code = 'unit.too-few';
  constructor(
    readonly field: string,
    readonly given: number,
    readonly least: number,
  ) {
    super(`At least ${least} units are needed, ${given} given`);
  }
}

export class UnitNamesItself extends DomainError {
  readonly code = 'unit.names-itself';
  constructor(
    readonly field: string,
    readonly unitId: UnitId,
  ) {
    super(`Unit ${unitId} cannot stand in ${field} of its own act`);
  }
}

export class UnitUnderItself extends DomainError {
  readonly code = 'unit.under-itself';
  readonly field = 'parent';
  constructor(
    readonly unitId: UnitId,
    readonly parent: UnitId,
  ) {
    super(`Unit ${parent} stands under ${unitId} and cannot be above it`);
  }
}

export class OnlyUnitOrItsParentArranges extends DomainError {
  readonly code = 'unit.only-itself-or-parent-arranges';
  constructor(
    readonly act: string,
    readonly unit: UnitId,
  ) {
    super(
      `${act} is for the unit itself, the one above it, or an administrator of the whole installation; not for ${unit}`,
    );
  }
}

/** A unit is placed, or taken away, by the unit above it or one further up; never by itself. */
export class OnlyParentsSidePlaces extends DomainError {
  readonly code = 'unit.only-parents-side-places';
  constructor(
    readonly act: string,
    readonly unit: UnitId,
    /** Whose side must agree; `null` for the top of the tree, which is for an administrator of the whole installation. */
    readonly parent: UnitId | null,
  ) {
    super(`${act} under ${parent ?? 'no unit'} is for that unit or one above it; not for ${unit}`);
  }
}

/** Tasks pass to whom a decision named as the successor: by dissolution, merger or split. */
export class OnlySuccessorTakesOver extends DomainError {
  readonly code = 'unit.only-successor-takes-over';
  readonly field = 'to';
  constructor(
    readonly unitId: UnitId,
    readonly to: UnitId,
    readonly successors: readonly UnitId[],
  ) {
    super(`Unit ${to} is no successor of unit ${unitId}`);
  }
}

export class NoTaskHandedOver extends DomainError {
  readonly code = 'unit.no-task-handed-over';
  readonly field = 'taskIds';
  constructor(readonly unitId: UnitId) {
    super(`Unit ${unitId} hands over no task`);
  }
}

/** Every refusal of this concept; a test holds the list complete. */
export const unitRefusals = [
  UnitUnknown,
  UnitNotLiving,
  UnitAlreadyEstablished,
  UnitIsDissolved,
  UnitActBeforeLastAct,
  MalformedUnitCode,
  TooFewUnits,
  UnitNamesItself,
  UnitUnderItself,
  OnlyUnitOrItsParentArranges,
  OnlyParentsSidePlaces,
  OnlySuccessorTakesOver,
  NoTaskHandedOver,
] as const;
export type UnitRefusalCode = InstanceType<(typeof unitRefusals)[number]>['code'];
