import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { openAccount, type Opening } from '../../domain/account/account.decide.ts';
import { AccountSurroundings } from '../ports/account-surroundings.ts';
import { AccountStreams, type Ask, type Receipt } from '../ports/streams.ts';

export class OpenAccount extends Command<Receipt> {
  constructor(
    readonly opening: Opening,
    readonly ask: Ask,
  ) {
    super();
  }
}

@CommandHandler(OpenAccount)
export class OpenAccountHandler implements ICommandHandler<OpenAccount> {
  constructor(
    private readonly accounts: AccountStreams,
    private readonly surroundings: AccountSurroundings,
  ) {}

  async execute({ opening, ask }: OpenAccount): Promise<Receipt> {
    const home = await this.surroundings.named(opening.unit);
    return this.accounts.decide(opening.accountId, ask, (account) => openAccount(account, opening, home, ask.context));
  }
}
