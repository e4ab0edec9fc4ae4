import { Inject, Injectable } from '@nestjs/common';
import type { NamedUnit } from '../../domain/account/account.decide.ts';
import type { GovernedBy, HolderSurroundings } from '../../domain/account/account.require.ts';
import { administersAll } from '../../domain/account/account.rules.ts';
import type { Account } from '../../domain/account/account.state.ts';
import type { AccountId, UnitId } from '../../domain/shared/ids.ts';
import type { LocalDate } from '../../domain/shared/local-date.ts';
import { AdministratorsTurn } from './administrators-turn.ts';
import { LocalCredentials } from './credentials.ts';
import { isIdle } from './idle-accounts.ts';
import { statesOf } from './states-of.ts';
import { AccountStreams, UnitStreams } from './streams.ts';
import { unitsAbove, unitsAboveEach } from './units-above.ts';

/** Looks up what decisions on accounts refer to. */
@Injectable()
export class AccountSurroundings {
  constructor(
    private readonly accounts: AccountStreams,
    private readonly units: UnitStreams,
    private readonly turn: AdministratorsTurn,
    @Inject(LocalCredentials) private readonly signIns: Pick<LocalCredentials, 'lastSignIn'>,
  ) {}

  /** The account, and what stands above its home unit and above the units of its grants. */
  async of(accountId: AccountId): Promise<HolderSurroundings & Readonly<{ account: Account }>> {
    const { state: account } = await this.accounts.load(accountId);
    const units = account.status === 'none' ? [] : [account.unit, ...account.grants.flatMap(({ unit }) => unit ?? [])];
    return { account, above: await unitsAboveEach(this.units, units) };
  }

  async named(unitId: UnitId): Promise<NamedUnit> {
    const [{ state: unit }, ancestors] = await Promise.all([this.units.load(unitId), unitsAbove(this.units, unitId)]);
    return { unit, ancestors };
  }

  /**
   * Does what could take an administrator away, while nobody else does; `work` is told who else administers everything, and
   * has shown that he can sign in.
   */
  governed<T>(accountId: AccountId, today: LocalDate, work: (governedBy: GovernedBy) => Promise<T>): Promise<T> {
    return this.turn.take(async (administrators) => {
      const others = administrators.filter((id) => id !== accountId);
      const stateOf = await statesOf(this.accounts, others);
      const granted = others.filter((id) => administersAll(stateOf(id), today));
      const inUse = await Promise.all(granted.map((id) => this.isInUse(id, stateOf(id), today)));
      return work({ otherAdministrators: granted.filter((_, index) => inUse[index]) });
    });
  }

  /** An account that nobody ever signed in with, or that was left unused for too long, opens no door. */
  private async isInUse(id: AccountId, account: Account, today: LocalDate): Promise<boolean> {
    const at = await this.signIns.lastSignIn(id);
    return account.status !== 'none' && at !== null && !isIdle(account, at, today);
  }
}
