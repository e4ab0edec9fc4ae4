import { Injectable } from '@nestjs/common';
import { livingAccount, requireAdministrator } from '../../domain/account/account.require.ts';
import type { OpenedAccount } from '../../domain/account/account.state.ts';
import type { Context } from '../../domain/shared/fact.ts';
import type { AccountId } from '../../domain/shared/ids.ts';
import { AccountSurroundings } from '../ports/account-surroundings.ts';
import type { CallingRequest } from '../ports/caller.ts';
import { Clock } from '../ports/clock.ts';
import { CurrentActor } from '../ports/current-actor.ts';

export type Administered = Readonly<{ account: OpenedAccount; by: AccountId }>;

/** An account that whoever asks may administer, by the same rules as the acts on it that are recorded as events. */
@Injectable()
export class AdministeredAccount {
  constructor(
    private readonly actors: CurrentActor,
    private readonly surroundings: AccountSurroundings,
    private readonly clock: Clock,
  ) {}

  /** @throws AccountUnknown, PersonIsErased, OutsideAdministeredUnits, OnlyAdministratorOfAll; what CurrentActor throws */
  async named(id: AccountId, act: string, request: CallingRequest): Promise<Administered> {
    const { by, everywhere } = await this.actors.of(request);
    const { account: found, above } = await this.surroundings.of(id);
    const account = livingAccount(found);
    const today = this.clock.today();
    const context: Context = { effectiveOn: today, by, authority: null, reason: null, today, everywhere };
    requireAdministrator(act, account, { above }, context);
    return { account, by: by.account };
  }
}
