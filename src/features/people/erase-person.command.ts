import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { erasePerson } from '../../domain/account/account.decide.ts';
import type { AccountId } from '../../domain/shared/ids.ts';
import { AccountSurroundings } from '../ports/account-surroundings.ts';
import { LocalCredentials } from '../ports/credentials.ts';
import { People } from '../ports/people.ts';
import { Sessions } from '../ports/sessions.ts';
import { AccountStreams, type Ask, type Receipt } from '../ports/streams.ts';

export class ErasePerson extends Command<Receipt> {
  constructor(
    readonly accountId: AccountId,
    readonly ask: Ask,
  ) {
    super();
  }
}

/**
 * Records the erasure, then does it. A crash in between leaves an account that nobody can use and a person still kept; the
 * request sent again finds its event and finishes.
 */
@CommandHandler(ErasePerson)
export class ErasePersonHandler implements ICommandHandler<ErasePerson> {
  constructor(
    private readonly accounts: AccountStreams,
    private readonly surroundings: AccountSurroundings,
    private readonly people: People,
    private readonly credentials: LocalCredentials,
    private readonly sessions: Sessions,
  ) {}

  async execute({ accountId, ask }: ErasePerson): Promise<Receipt> {
    const { above } = await this.surroundings.of(accountId);
    const receipt = await this.surroundings.governed(accountId, ask.context.today, (governedBy) =>
      this.accounts.decide(accountId, ask, (account) =>
        erasePerson(account, {}, { above, ...governedBy }, ask.context),
      ),
    );
    await this.people.erase(accountId);
    await this.credentials.erase(accountId);
    await this.sessions.erase(accountId);
    return receipt;
  }
}
