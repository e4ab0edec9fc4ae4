import { DomainError } from '../shared/domain-error.ts';
import type { PlanStanding } from '../shared/facts-at.ts';
import type { PlanId, UnitId } from '../shared/ids.ts';
import type { LocalDate } from '../shared/local-date.ts';

export class PlanUnknown extends DomainError {
  readonly code = 'plan.unknown';
  constructor() {
    super('There is no such plan');
  }
}

export class PlanAlreadyIssued extends DomainError {
  readonly code = 'plan.already-issued';
  constructor(readonly planId: PlanId) {
    super(`Plan ${planId} was issued before, otherwise than now`);
  }
}

export class PlanSymbolTaken extends DomainError {
  readonly code = 'plan.symbol-taken';
  readonly field = 'symbol';
  constructor(
    readonly symbol: string,
    readonly owner: UnitId,
    readonly year: number,
    readonly takenBy: PlanId,
  ) {
    super(`${symbol} is in the register of ${year} already`);
  }
}

export class PlanNotInForce extends DomainError {
  readonly code = 'plan.not-in-force';
  constructor(
    readonly planId: PlanId,
    readonly standing: PlanStanding,
  ) {
    super(`Plan ${planId} is ${standing}`);
  }
}

export class OnlyOwnerActsOnPlan extends DomainError {
  readonly code = 'plan.only-owner-acts';
  constructor(
    readonly act: string,
    readonly unit: UnitId,
    readonly owner: UnitId,
  ) {
    super(`${act} is for the body that issues the plan or signs it too`);
  }
}

export class PlanActBeforeLastAct extends DomainError {
  readonly code = 'plan.act-before-last-act';
  readonly field = 'effectiveOn';
  constructor(
    readonly planId: PlanId,
    readonly effectiveOn: LocalDate,
    readonly lastActOn: LocalDate,
  ) {
    super(`Plan ${planId} was last acted upon on ${lastActOn}, after ${effectiveOn}`);
  }
}

export class PlanPeriodBackwards extends DomainError {
  readonly code = 'plan.period-backwards';
  readonly field = 'content.coversTo';
  constructor(
    readonly coversFrom: LocalDate,
    readonly coversTo: LocalDate,
  ) {
    super(`A plan cannot cover ${coversFrom} to ${coversTo}`);
  }
}

export class PlanGroupTwice extends DomainError {
  readonly code = 'plan.group-twice';
  readonly field = 'content.groups';
  constructor(
    readonly kind: 'field' | 'group',
    readonly key: string,
  ) {
    super(`Two headings of kind ${kind} share the key ${key}`);
  }
}

export class CoSignerIsOwner extends DomainError {
  readonly code = 'plan.co-signer-is-owner';
  readonly field = 'coSigners';
  constructor(readonly owner: UnitId) {
    super('The issuing body signs already');
  }
}

/** A parent plan, or a successor, that cannot be one. */
export class RelatedPlanUnfit extends DomainError {
  readonly code = 'plan.related-plan-unfit';
  constructor(
    readonly field: 'parentPlanId' | 'successor',
    readonly planId: PlanId,
    readonly why: 'unknown' | 'itself' | 'revoked',
  ) {
    super(`Plan ${planId} cannot stand in ${field}: ${why}`);
  }
}

/** Every refusal of this concept; a test holds the list complete. */
export const planRefusals = [
  PlanUnknown,
  PlanAlreadyIssued,
  PlanSymbolTaken,
  PlanNotInForce,
  OnlyOwnerActsOnPlan,
  PlanActBeforeLastAct,
  PlanPeriodBackwards,
  PlanGroupTwice,
  CoSignerIsOwner,
  RelatedPlanUnfit,
] as const;
export type PlanRefusalCode = InstanceType<(typeof planRefusals)[number]>['code'];
