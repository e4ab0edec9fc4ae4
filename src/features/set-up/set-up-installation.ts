import { Injectable } from '@nestjs/common';
import { openFirstAccount } from '../../domain/account/set-up.decide.ts';
import type { Context } from '../../domain/shared/fact.ts';
import type { AccountId, UnitId } from '../../domain/shared/ids.ts';
import { establishUnit } from '../../domain/unit/unit.decide.ts';
import type { UnitKind } from '../../domain/unit/unit.events.ts';
import { AccessRecords } from '../ports/access-records.ts';
import { callerOf, type CallingRequest } from '../ports/caller.ts';
import { Clock } from '../ports/clock.ts';
import { LocalCredentials } from '../ports/credentials.ts';
import { FixedIdentity } from '../ports/fixed-identity.ts';
import { PasswordHasher } from '../ports/password-hasher.ts';
import { requirePassword } from '../ports/password-policy.ts';
import { People } from '../ports/people.ts';
import { SetUpRefused } from '../ports/session.errors.ts';
import { SetUpCode } from '../ports/set-up-code.ts';
import { AccountStreams, UnitStreams, type Ask } from '../ports/streams.ts';

export type SetUp = Readonly<{
  code: string;
  organisation: Readonly<{ name: string; kind: UnitKind }>;
  signInName: string;
  displayName: string;
  password: string;
}>;

export type FirstAdministrator = Readonly<{ account: AccountId; unit: UnitId }>;

/** Ids of a set-up that was begun and cut off are found again by the next one. */
const identity = new FixedIdentity('first set-up', new Date('2026-01-01T00:00:00Z'));

/**
 * Makes the first unit and its administrator. The password is kept last: until then nobody can sign in, and the set-up can be done
 * again with a new code.
 */
@Injectable()
export class SetUpInstallation {
  constructor(
    private readonly codes: SetUpCode,
    private readonly units: UnitStreams,
    private readonly accounts: AccountStreams,
    private readonly people: People,
    private readonly credentials: LocalCredentials,
    private readonly hasher: PasswordHasher,
    private readonly records: AccessRecords,
    private readonly clock: Clock,
  ) {}

  /** @throws PasswordUnfit, SignInBusy, SetUpRefused; refusals of a unit's name and kind */
  async carryOut(setUp: SetUp, request: CallingRequest): Promise<FirstAdministrator> {
    requirePassword('password', setUp.password, setUp.signInName);
    if (!(await this.codes.take(setUp.code))) {
      await this.note(null, request, new SetUpRefused().code);
      throw new SetUpRefused();
    }
    try {
      const made = await this.make(setUp);
      await this.note(made.account, request, null);
      return made;
    } catch (error) {
      await this.codes.giveBack(setUp.code, this.clock.now());
      throw error;
    }
  }

  private async make({ organisation, signInName, displayName, password }: SetUp): Promise<FirstAdministrator> {
    const passwordHash = await this.hasher.hash(password);
    const unit = identity.idFor('unit');
    const account = identity.idFor('account');
    const ask: Ask = { context: this.context(unit), identity, ifMatch: null };
    const establishment = { unitId: unit, identity: { ...organisation, code: null }, parent: null };
    await this.units.decide(unit, ask, (state) =>
      state.status === 'none' ? establishUnit(state, establishment, { parent: null }, ask.context) : [],
    );
    const first = { accountId: account, grantId: identity.idFor('grant'), unit };
    await this.accounts.decide(account, ask, (state) => openFirstAccount(state, first, ask.context));
    await this.people.keep(account, { displayName, email: null, phone: null });
    await this.credentials.create(account, signInName, passwordHash, this.clock.now());
    return { account, unit };
  }

  private context(unit: UnitId): Context {
    const today = this.clock.today();
    const by = { account: 'set-up', unit, role: 'administrator' } as const;
    return { effectiveOn: today, today, by, authority: null, reason: 'Thiết lập lần đầu', everywhere: true };
  }

  private async note(account: AccountId | null, request: CallingRequest, refusal: string | null): Promise<void> {
    const { address, port, device, requestId } = callerOf(request);
    await this.records.keep({
      account,
      accountType: account === null ? 'unknown' : 'person',
      address,
      port,
      device,
      action: 'setUp',
      objectType: account === null ? null : 'account',
      objectId: account,
      result: refusal === null ? 'allowed' : 'refused',
      reason: refusal,
      requestId,
    });
  }
}
