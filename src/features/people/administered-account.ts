import { Injectable } from '@nestjs/common';
import { administeredAccount } from '../../domain/account/account.require.ts';
import type { OpenedAccount } from '../../domain/account/account.state.ts';
import type { AccountId } from '../../domain/shared/ids.ts';
import { ActingContext } from '../ports/acting-context.ts';
import { AccountSurroundings } from '../ports/account-surroundings.ts';
import type { CallingRequest } from '../ports/caller.ts';

export type Administered = Readonly<{ account: OpenedAccount; by: AccountId }>;

/** An account that whoever asks may administer, by the same rules as the acts on it that are recorded as events. */
@Injectable()
export class AdministeredAccount {
  constructor(
    private readonly contexts: ActingContext,
    private readonly surroundings: AccountSurroundings,
  ) {}

  /** @throws AccountUnknown, PersonIsErased, OutsideAdministeredUnits, OnlyAdministratorOfAll; what ActingContext throws */
  async named(id: AccountId, act: string, request: CallingRequest): Promise<Administered> {
    const context = await this.contexts.now(request);
    const { account: found, above } = await this.surroundings.of(id);
    return { account: administeredAccount(act, found, { above }, context), by: context.by.account };
  }
}
