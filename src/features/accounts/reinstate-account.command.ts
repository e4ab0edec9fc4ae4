import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { reinstateAccount } from '../../domain/account/account.decide.ts';
import type { AccountId } from '../../domain/shared/ids.ts';
import { AccountSurroundings } from '../ports/account-surroundings.ts';
import { AccountStreams, type Ask, type Receipt } from '../ports/streams.ts';

export class ReinstateAccount extends Command<Receipt> {
  constructor(
    readonly accountId: AccountId,
    readonly ask: Ask,
  ) {
    super();
  }
}

@CommandHandler(ReinstateAccount)
export class ReinstateAccountHandler implements ICommandHandler<ReinstateAccount> {
  constructor(
    private readonly accounts: AccountStreams,
    private readonly surroundings: AccountSurroundings,
  ) {}

  async execute({ accountId, ask }: ReinstateAccount): Promise<Receipt> {
    const { above } = await this.surroundings.of(accountId);
    return this.accounts.decide(accountId, ask, (account) => reinstateAccount(account, {}, { above }, ask.context));
  }
}
