import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { suspendAccount } from '../../domain/account/account.decide.ts';
import type { AccountId } from '../../domain/shared/ids.ts';
import { AccountSurroundings } from '../ports/account-surroundings.ts';
import { Clock } from '../ports/clock.ts';
import { Sessions } from '../ports/sessions.ts';
import { AccountStreams, type Ask, type Receipt } from '../ports/streams.ts';

export class SuspendAccount extends Command<Receipt> {
  constructor(
    readonly accountId: AccountId,
    readonly ask: Ask,
  ) {
    super();
  }
}

/** Once it is recorded, its open sessions end; the request sent again after a crash ends them too. */
@CommandHandler(SuspendAccount)
export class SuspendAccountHandler implements ICommandHandler<SuspendAccount> {
  constructor(
    private readonly accounts: AccountStreams,
    private readonly surroundings: AccountSurroundings,
    private readonly sessions: Sessions,
    private readonly clock: Clock,
  ) {}

  async execute({ accountId, ask }: SuspendAccount): Promise<Receipt> {
    const { above } = await this.surroundings.of(accountId);
    const receipt = await this.surroundings.governed(accountId, ask.context.today, (governedBy) =>
      this.accounts.decide(accountId, ask, (account) =>
        suspendAccount(account, {}, { above, ...governedBy }, ask.context),
      ),
    );
    await this.sessions.endAll(accountId, this.clock.now());
    return receipt;
  }
}
