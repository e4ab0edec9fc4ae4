import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { revokeRole } from '../../domain/account/account.decide.ts';
import type { Account } from '../../domain/account/account.state.ts';
import type { AccountId, GrantId, UnitId } from '../../domain/shared/ids.ts';
import { AccountSurroundings } from '../ports/account-surroundings.ts';
import { AccountStreams, UnitStreams, type Ask, type Receipt } from '../ports/streams.ts';
import { unitsAbove } from '../ports/units-above.ts';

export class RevokeRole extends Command<Receipt> {
  constructor(
    readonly accountId: AccountId,
    readonly grantId: GrantId,
    readonly ask: Ask,
  ) {
    super();
  }
}

@CommandHandler(RevokeRole)
export class RevokeRoleHandler implements ICommandHandler<RevokeRole> {
  constructor(
    private readonly accounts: AccountStreams,
    private readonly units: UnitStreams,
    private readonly surroundings: AccountSurroundings,
  ) {}

  async execute({ accountId, grantId, ask }: RevokeRole): Promise<Receipt> {
    const { account, aboveHome } = await this.surroundings.of(accountId);
    const unit = grantedUnit(account, grantId);
    const aboveGranted = unit === null ? [] : await unitsAbove(this.units, unit);
    return this.surroundings.governed(accountId, ask.context.today, (governedBy) =>
      this.accounts.decide(accountId, ask, (holder) =>
        revokeRole(holder, { grantId }, { aboveHome, aboveGranted, ...governedBy }, ask.context),
      ),
    );
  }
}

const grantedUnit = (account: Account, grantId: GrantId): UnitId | null =>
  account.status === 'none' ? null : (account.grants.find((grant) => grant.grantId === grantId)?.unit ?? null);
