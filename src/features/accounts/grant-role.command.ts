import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { grantRole, type RoleRequest } from '../../domain/account/account.decide.ts';
import type { AccountId } from '../../domain/shared/ids.ts';
import { AccountSurroundings } from '../ports/account-surroundings.ts';
import { AccountStreams, type Ask, type Receipt } from '../ports/streams.ts';

export class GrantRole extends Command<Receipt> {
  constructor(
    readonly accountId: AccountId,
    readonly request: RoleRequest,
    readonly ask: Ask,
  ) {
    super();
  }
}

@CommandHandler(GrantRole)
export class GrantRoleHandler implements ICommandHandler<GrantRole> {
  constructor(
    private readonly accounts: AccountStreams,
    private readonly surroundings: AccountSurroundings,
  ) {}

  async execute({ accountId, request, ask }: GrantRole): Promise<Receipt> {
    const [{ above }, granted] = await Promise.all([
      this.surroundings.of(accountId),
      request.unit === null ? null : this.surroundings.named(request.unit),
    ]);
    return this.accounts.decide(accountId, ask, (account) =>
      grantRole(account, request, { above, granted }, ask.context),
    );
  }
}
