import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { GovernedBy } from '../../domain/account/account.require.ts';
import { administersAll } from '../../domain/account/account.rules.ts';
import type { OpenedAccount } from '../../domain/account/account.state.ts';
import type { AccountId } from '../../domain/shared/ids.ts';
import { AccountSurroundings } from '../ports/account-surroundings.ts';
import { Clock } from '../ports/clock.ts';
import { LocalCredentials } from '../ports/credentials.ts';
import { ActTrials } from '../ports/possible-acts/act-trials.ts';
import type { PossibleActsQuestion } from '../ports/possible-acts/possible-act.view.ts';
import { CornerReader } from '../ports/reading/corner-reader.ts';
import { NotRecorded } from '../ports/streams.errors.ts';
import { AccountStreams } from '../ports/streams.ts';
import { AccountsInReach } from './accounts-in-reach.ts';
import { trialsOn } from './acts-on-account.ts';
import type { PossibleAccountActsView } from './possible-account-acts.view.ts';

export class ListPossibleAccountActs extends Query<PossibleAccountActsView> {
  constructor(
    readonly accountId: AccountId,
    readonly question: PossibleActsQuestion,
    readonly acceptLanguage: string | undefined,
  ) {
    super();
  }
}

@QueryHandler(ListPossibleAccountActs)
export class ListPossibleAccountActsHandler implements IQueryHandler<ListPossibleAccountActs> {
  constructor(
    private readonly corners: CornerReader,
    private readonly reach: AccountsInReach,
    private readonly accounts: AccountStreams,
    private readonly surroundings: AccountSurroundings,
    private readonly credentials: LocalCredentials,
    private readonly clock: Clock,
    private readonly trials: ActTrials,
  ) {}

  /** @throws NotRecorded also where it belongs to a unit out of the asker's reach */
  async execute({ accountId, question, acceptLanguage }: ListPossibleAccountActs): Promise<PossibleAccountActsView> {
    const { corner, shown } = await this.corners.read(question, ['accounts', 'units']);
    const [within, { state: account, revision }] = await Promise.all([
      this.reach.homeUnits(),
      this.accounts.load(accountId),
    ]);
    if (account.status === 'none' || (within !== 'all' && !within.includes(account.unit))) {
      throw new NotRecorded('account', accountId);
    }
    const [{ above }, governedBy, credentials] = await Promise.all([
      this.surroundings.of(accountId),
      this.governing(account),
      this.credentials.find(accountId),
    ]);
    const around = { above, ...governedBy };
    const tried = await this.trials.tryEach(trialsOn({ account, around, credentials, today: this.clock.today() }));
    const told = await this.trials.told(tried, corner, acceptLanguage);
    return {
      knownAt: shown.knownAt,
      revision: String(revision ?? 0n),
      acts: told.map(({ act, ...rest }) => ({ ...act, ...rest })),
    };
  }

  /** Who else administers everything matters only where the account itself does. */
  private async governing(account: OpenedAccount): Promise<GovernedBy> {
    const today = this.clock.today();
    if (!administersAll(account, today)) return { otherAdministrators: [] };
    return this.surroundings.governed(account.id, today, (governedBy) => Promise.resolve(governedBy));
  }
}
