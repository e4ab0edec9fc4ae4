import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { roles, type Role } from '../../domain/shared/fact.ts';
import { AccountRegister, accountStatuses, type AccountStatus } from '../ports/account-register.ts';
import { ChoiceField, IdField } from '../ports/fields.ts';
import { People } from '../ports/people.ts';
import { CornerReader, nextOf } from '../ports/reading/corner-reader.ts';
import { PageQuestion } from '../ports/reading/questions.ts';
import { UnitLabels } from '../ports/reading/unit-labels.ts';
import { accountView, unitsOf, type AccountPageView } from './account.view.ts';
import { AccountsInReach } from './accounts-in-reach.ts';

export class AccountsQuestion extends PageQuestion {
  @IdField({ description: 'Accounts with this home unit.', optional: true })
  unit?: string;

  @ChoiceField({ description: 'Open accounts that hold this role on the cut-off day.', optional: true, of: roles })
  role?: Role;

  @ChoiceField({ description: 'Open, shut, or without a person.', optional: true, of: accountStatuses })
  status?: AccountStatus;
}

export class FindAccounts extends Query<AccountPageView> {
  constructor(readonly question: AccountsQuestion) {
    super();
  }
}

@QueryHandler(FindAccounts)
export class FindAccountsHandler implements IQueryHandler<FindAccounts> {
  constructor(
    private readonly corners: CornerReader,
    private readonly accounts: AccountRegister,
    private readonly reach: AccountsInReach,
    private readonly labels: UnitLabels,
    private readonly people: People,
  ) {}

  async execute({ question }: FindAccounts): Promise<AccountPageView> {
    const { corner, shown, after, limit } = await this.corners.readPage(question, ['accounts', 'units']);
    const { unit, role, status } = question;
    const within = await this.reach.homeUnits();
    const filter = {
      ...(unit !== undefined && { unit }),
      ...(role !== undefined && { role }),
      ...(status !== undefined && { status }),
      ...(within !== 'all' && { within }),
    };
    const page = await this.accounts.page(filter, corner, after, limit);
    const [labelOf, persons] = await Promise.all([
      this.labels.at(
        page.items.flatMap((account) => unitsOf(account, corner.at)),
        corner,
      ),
      this.people.find(page.items.map(({ accountId }) => accountId)),
    ]);
    const items = page.items.map((account) => accountView(account, corner.at, labelOf, persons.get(account.accountId)));
    return { ...shown, scope: within === 'all' ? 'all' : 'limited', items, next: nextOf(page, corner) };
  }
}
