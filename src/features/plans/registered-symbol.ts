import { Injectable } from '@nestjs/common';
import type { Issue } from '../../domain/plan/plan.decide.ts';
import type { PlanId } from '../../domain/shared/ids.ts';
import { yearOf } from '../../domain/shared/local-date.ts';
import { everything } from '../ports/asker.ts';
import { endOfTime } from '../ports/end-of-time.ts';
import { Ledger, PlanRegister } from '../ports/registers.ts';
import { TakenNames } from '../ports/taken-names.ts';

/** Which plan bears a symbol in its owner's register of the year. */
@Injectable()
export class RegisteredSymbol {
  constructor(
    private readonly names: TakenNames,
    private readonly plans: PlanRegister,
    private readonly ledger: Ledger,
  ) {}

  /** Takes the symbol for the plan. @returns the plan that bears it: this one, or the one that came before */
  async take({ planId, symbol, owner, issuedOn }: Issue & Readonly<{ symbol: string }>): Promise<PlanId> {
    const year = yearOf(issuedOn);
    const holder = await this.names.take({ of: 'plan', owner, year }, symbol, planId);
    return holder === planId ? this.shownBearer(planId, symbol, owner, year) : holder;
  }

  /** A history that was imported took no names; the register knows its plans. */
  private async shownBearer(planId: PlanId, symbol: string, owner: string, year: number): Promise<PlanId> {
    const { position } = await this.ledger.resolve(undefined);
    const { items } = await this.plans.page(
      { owner, symbol },
      { at: endOfTime, position, sight: everything },
      null,
      10,
    );
    const bearer = items.find((plan) => yearOf(plan.issuedOn) === year);
    return bearer?.planId ?? planId;
  }
}
