import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { revokeRole } from '../../domain/account/account.decide.ts';
import type { AccountId, GrantId } from '../../domain/shared/ids.ts';
import { AccountSurroundings } from '../ports/account-surroundings.ts';
import { AccountStreams, type Ask, type Receipt } from '../ports/streams.ts';

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
    private readonly surroundings: AccountSurroundings,
  ) {}

  async execute({ accountId, grantId, ask }: RevokeRole): Promise<Receipt> {
    const { above } = await this.surroundings.of(accountId);
    return this.surroundings.governed(accountId, ask.context.today, (governedBy) =>
      this.accounts.decide(accountId, ask, (holder) =>
        revokeRole(holder, { grantId }, { above, ...governedBy }, ask.context),
      ),
    );
  }
}
