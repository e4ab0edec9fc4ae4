import { Controller, Header, Headers, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Admits } from '../ports/access-rules.ts';
import { PossibleActsQuestion } from '../ports/possible-acts/possible-act.view.ts';
import { CornerQuestion, IdParam } from '../ports/reading/questions.ts';
import { Read } from '../ports/reading/read-route.ts';
import { AccountAnswer, AccountPageView } from './account.view.ts';
import { accountExample, accountPageExample } from './accounts.examples.ts';
import { AccountsQuestion, FindAccounts } from './find-accounts.query.ts';
import { GetAccount } from './get-account.query.ts';
import { ListPossibleAccountActs } from './list-possible-account-acts.query.ts';
import { possibleAccountActsExample, PossibleAccountActsView } from './possible-account-acts.view.ts';

@ApiTags('accounts')
@Controller('accounts')
@Admits({ roles: ['administrator', 'auditor'] })
export class AccountsQueriesController {
  constructor(private readonly queries: QueryBus) {}

  @Read({
    path: '',
    summary: 'List accounts by unit, role and status at a date',
    description: 'Those of the units for which the asker administers or audits, and of all units under them.',
    answer: AccountPageView,
    example: accountPageExample,
    problems: [],
  })
  find(@Query() question: AccountsQuestion): Promise<AccountPageView> {
    return this.queries.execute(new FindAccounts(question));
  }

  @Read({ path: ':id', summary: 'Read an account with its roles', answer: AccountAnswer, example: accountExample })
  get(@Param() { id }: IdParam, @Query() question: CornerQuestion): Promise<AccountAnswer> {
    return this.queries.execute(new GetAccount(id, question));
  }

  @Read({
    path: ':id/acts',
    summary: 'Read what the asker may do to an account now',
    description:
      'Each act is tried on what is recorded, without recording it: in the role and for the unit in which it may be done, or with the refusal that it would meet.',
    answer: PossibleAccountActsView,
    example: possibleAccountActsExample,
  })
  @Header('Vary', 'Authorization, Cookie, Accept-Language')
  acts(
    @Param() { id }: IdParam,
    @Query() question: PossibleActsQuestion,
    @Headers('accept-language') acceptLanguage: string | undefined,
  ): Promise<PossibleAccountActsView> {
    return this.queries.execute(new ListPossibleAccountActs(id, question, acceptLanguage));
  }
}
