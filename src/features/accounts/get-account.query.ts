import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { streamOf, type AccountId } from '../../domain/shared/ids.ts';
import { AccountRegister } from '../ports/account-register.ts';
import { People } from '../ports/people.ts';
import { CornerReader } from '../ports/reading/corner-reader.ts';
import type { CornerQuestion } from '../ports/reading/questions.ts';
import { UnitLabels } from '../ports/reading/unit-labels.ts';
import { Revisions } from '../ports/revisions.ts';
import { NotRecorded } from '../ports/streams.errors.ts';
import { accountView, unitsOf, type AccountAnswer } from './account.view.ts';
import { AccountsInReach } from './accounts-in-reach.ts';

export class GetAccount extends Query<AccountAnswer> {
  constructor(
    readonly accountId: AccountId,
    readonly question: CornerQuestion,
  ) {
    super();
  }
}

@QueryHandler(GetAccount)
export class GetAccountHandler implements IQueryHandler<GetAccount> {
  constructor(
    private readonly corners: CornerReader,
    private readonly accounts: AccountRegister,
    private readonly reach: AccountsInReach,
    private readonly labels: UnitLabels,
    private readonly people: People,
    private readonly revisions: Revisions,
  ) {}

  /** @throws NotRecorded also where it belongs to a unit out of the asker's reach */
  async execute({ accountId, question }: GetAccount): Promise<AccountAnswer> {
    const { corner, shown } = await this.corners.read(question, ['accounts', 'units']);
    const within = await this.reach.homeUnits();
    const account = await this.accounts.find(accountId, corner);
    if (account === null || (within !== 'all' && !within.includes(account.unit))) {
      throw new NotRecorded('account', accountId);
    }
    const [labelOf, persons, revision] = await Promise.all([
      this.labels.at(unitsOf(account, corner.at), corner),
      this.people.find([accountId]),
      this.revisions.at(streamOf('account', accountId), corner.position),
    ]);
    return {
      ...shown,
      account: accountView(account, corner.at, labelOf, persons.get(accountId)),
      revision: String(revision ?? 0n),
    };
  }
}
