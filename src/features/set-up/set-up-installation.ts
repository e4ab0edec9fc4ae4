import { createHash } from 'node:crypto';
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
import { InputRefused } from '../ports/input-refused.ts';
import { PasswordHasher } from '../ports/password-hasher.ts';
import { requirePassword } from '../ports/password-policy.ts';
import { People } from '../ports/people.ts';
import { ReferenceUnknown } from '../ports/references.errors.ts';
import { SetUpRefused, SignInNameTaken } from '../ports/session.errors.ts';
import { SetUpCode } from '../ports/set-up-code.ts';
import { AccountStreams, UnitStreams, type Ask } from '../ports/streams.ts';

type NewOrganisation = Readonly<{ name: string; kind: UnitKind }>;

export type SetUp = Readonly<{
  code: string;
  /** A new unit, where there is none yet; else one that is there. */
  organisation: NewOrganisation | Readonly<{ unit: UnitId }>;
  signInName: string;
  displayName: string;
  password: string;
}>;

/** The administrator that was made, and the home unit. */
export type FirstAdministrator = Readonly<{ account: AccountId; unit: UnitId }>;

/** Ids of a set-up that was begun and cut off are found again by the next one. */
const identity = new FixedIdentity('first set-up', new Date('2026-01-01T00:00:00Z'));

/**
 * Makes the first unit and its administrator, or a further administrator at a unit that is there. The password is kept last: until then nobody can sign in, and the set-up can be done
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

  /** @throws PasswordUnfit, SignInBusy, SetUpRefused, SignInNameTaken, ReferenceUnknown, InputRefused; refusals of a unit's name and kind */
  async carryOut(setUp: SetUp, request: CallingRequest): Promise<FirstAdministrator> {
    requirePassword('password', setUp.password, setUp.signInName);
    const taken = await this.codes.take(setUp.code, this.clock.now());
    if (taken === null) {
      await this.note(null, request, new SetUpRefused().code);
      throw new SetUpRefused();
    }
    try {
      const { organisation } = setUp;
      const made =
        'unit' in organisation ? await this.join(setUp, organisation.unit) : await this.found(setUp, organisation);
      await this.note(made.account, request, null);
      return made;
    } catch (error) {
      await this.codes.giveBack(taken, this.clock.now());
      throw error;
    }
  }

  /** Only while nobody can sign in: what is found is always the same unit and the same account. */
  private async found(setUp: SetUp, organisation: NewOrganisation): Promise<FirstAdministrator> {
    if (!(await this.codes.isNeeded()))
      throw new InputRefused([{ field: '/organisation/unit', code: 'field.missing' }]);
    const unit = identity.idFor('unit');
    const account = identity.idFor('account');
    const ask: Ask = { context: this.context(unit, 'Thiết lập lần đầu'), identity, ifMatch: null };
    await this.requireFree(setUp.signInName, account);
    const establishment = { unitId: unit, identity: { ...organisation, code: null }, parent: null };
    await this.units.decide(unit, ask, (state) =>
      state.status === 'none' ? establishUnit(state, establishment, { parent: null }, ask.context) : [],
    );
    return this.open(setUp, { account, unit }, ask);
  }

  /** Each code brings an account of its own, the same when the code is brought again. */
  private async join(setUp: SetUp, unit: UnitId): Promise<FirstAdministrator> {
    const code = createHash('sha256').update(setUp.code.trim().toLowerCase()).digest('hex');
    const own = new FixedIdentity(`set-up with ${code}`, this.clock.now());
    const ask: Ask = { context: this.context(unit, 'Cấp lại quyền quản trị'), identity: own, ifMatch: null };
    const { state } = await this.units.load(unit);
    if (state.status === 'none' || (state.dissolvedOn !== null && state.dissolvedOn <= ask.context.today)) {
      throw new ReferenceUnknown('/organisation/unit', unit);
    }
    const account = own.idFor('account');
    await this.requireFree(setUp.signInName, account);
    return this.open(setUp, { account, unit }, ask);
  }

  private async open(
    { signInName, displayName, password }: SetUp,
    made: FirstAdministrator,
    ask: Ask,
  ): Promise<FirstAdministrator> {
    const { account, unit } = made;
    const passwordHash = await this.hasher.hash(password);
    const first = { accountId: account, grantId: ask.identity.idFor('grant'), unit };
    await this.accounts.decide(account, ask, (state) => openFirstAccount(state, first, ask.context));
    await this.people.keep(account, { displayName, email: null, phone: null });
    const holder = await this.credentials.create(account, signInName, passwordHash, this.clock.now());
    if (holder !== account) throw new SignInNameTaken();
    return made;
  }

  /** Before anything is recorded. */
  private async requireFree(signInName: string, account: AccountId): Promise<void> {
    const holder = await this.credentials.findByName(signInName);
    if (holder !== null && holder.accountId !== account) throw new SignInNameTaken();
  }

  private context(unit: UnitId, reason: string): Context {
    const today = this.clock.today();
    const by = { account: 'set-up', unit, role: 'administrator' } as const;
    return { effectiveOn: today, today, by, authority: null, reason, everywhere: true };
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
