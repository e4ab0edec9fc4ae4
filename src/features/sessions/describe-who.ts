import { Injectable } from '@nestjs/common';
import { rolesOn } from '../../domain/account/account.rules.ts';
import type { AccountId } from '../../domain/shared/ids.ts';
import { Clock } from '../ports/clock.ts';
import { LocalCredentials } from '../ports/credentials.ts';
import { People } from '../ports/people.ts';
import { NotSignedIn } from '../ports/access.errors.ts';
import { AccountStreams } from '../ports/streams.ts';
import type { WhoView } from './session.view.ts';

/** Who an account is, towards its own person. */
@Injectable()
export class DescribeWho {
  constructor(
    private readonly accounts: AccountStreams,
    private readonly people: People,
    private readonly credentials: LocalCredentials,
    private readonly clock: Clock,
  ) {}

  /** @throws NotSignedIn when there is no such account any more */
  async of(accountId: AccountId, mustChangePassword: boolean): Promise<WhoView> {
    const [{ state }, people, names, credentials] = await Promise.all([
      this.accounts.load(accountId),
      this.people.find([accountId]),
      this.credentials.namesOf([accountId]),
      this.credentials.find(accountId),
    ]);
    if (state.status === 'none') throw new NotSignedIn();
    return {
      account: accountId,
      unit: state.unit,
      displayName: people.get(accountId)?.displayName ?? null,
      signInName: names.get(accountId) ?? null,
      roles: rolesOn(state, this.clock.today()).map(({ grantId, role, unit, from, until }) => ({
        grantId,
        role,
        unit,
        from,
        until,
      })),
      mustChangePassword,
      secondFactor: (credentials?.totpSecret ?? null) !== null,
    };
  }
}
