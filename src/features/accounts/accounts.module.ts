import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { AccountSurroundings } from '../ports/account-surroundings.ts';
import { ActTrials } from '../ports/possible-acts/act-trials.ts';
import { readingProviders } from '../ports/reading/reading-providers.ts';
import { AccountBook } from './account-book.ts';
import { AccountsInReach } from './accounts-in-reach.ts';
import { AccountsQueriesController } from './accounts-queries.controller.ts';
import { AccountsController } from './accounts.controller.ts';
import { FindAccountsHandler } from './find-accounts.query.ts';
import { GetAccountHandler } from './get-account.query.ts';
import { GrantRoleHandler } from './grant-role.command.ts';
import { ListPossibleAccountActsHandler } from './list-possible-account-acts.query.ts';
import { OpenAccountHandler } from './open-account.command.ts';
import { ReinstateAccountHandler } from './reinstate-account.command.ts';
import { RevokeRoleHandler } from './revoke-role.command.ts';
import { SuspendAccountHandler } from './suspend-account.command.ts';

@Module({
  imports: [CqrsModule],
  controllers: [AccountsQueriesController, AccountsController],
  providers: [
    ...readingProviders,
    AccountBook,
    AccountsInReach,
    AccountSurroundings,
    ActTrials,
    FindAccountsHandler,
    GetAccountHandler,
    ListPossibleAccountActsHandler,
    GrantRoleHandler,
    OpenAccountHandler,
    ReinstateAccountHandler,
    RevokeRoleHandler,
    SuspendAccountHandler,
  ],
})
export class AccountsModule {}
