import { Injectable } from '@nestjs/common';
import { grantRole, openAccount } from '../../domain/account/account.decide.ts';
import type { AccountEvent } from '../../domain/account/account.events.ts';
import { evolveAccount, type Account } from '../../domain/account/account.state.ts';
import type { Context } from '../../domain/shared/fact.ts';
import type { AccountId } from '../../domain/shared/ids.ts';
import { AccountSurroundings } from '../ports/account-surroundings.ts';
import { Clock } from '../ports/clock.ts';
import { LocalCredentials } from '../ports/credentials.ts';
import { FixedIdentity } from '../ports/fixed-identity.ts';
import { generatedPassword } from '../ports/generated-password.ts';
import { PasswordHasher } from '../ports/password-hasher.ts';
import { People } from '../ports/people.ts';
import { AccountStreams } from '../ports/streams.ts';
import { demonstrationPeople, type DemonstrationPerson } from './demonstration-cast.ts';
import { DemonstrationPresence } from './demonstration-presence.ts';
import { demonstrationTable } from './demonstration-table.ts';

/** Where the password of the demonstration accounts is kept for whoever has access to the machine. */
export type PasswordNote = Readonly<{
  /** What was kept; `null` for nothing. */
  read: () => Promise<string | null>;
  keep: (text: string) => Promise<void>;
}>;

const identity = new FixedIdentity('demonstration accounts', new Date('2025-07-01T01:00:00Z'));
const accountOf = ({ signInName }: DemonstrationPerson): AccountId => identity.idFor(`account ${signInName}`);
const authority = { symbol: '01/QĐ-UBND', issuer: 'UBND tỉnh Lâm Đồng (minh hoạ)' };

/**
 * Opens an account for every role beside the demonstration's histories, once: of their own day, after everything that the articles
 * tell. All share one random password of this installation.
 */
@Injectable()
export class DemonstrationAccounts {
  constructor(
    private readonly presence: DemonstrationPresence,
    private readonly accounts: AccountStreams,
    private readonly surroundings: AccountSurroundings,
    private readonly people: People,
    private readonly credentials: LocalCredentials,
    private readonly hasher: PasswordHasher,
    private readonly clock: Clock,
  ) {}

  /** @param report takes lines for people, in Vietnamese */
  async openWhereMissing(note: PasswordNote, report: (line: string) => void): Promise<void> {
    if (!(await this.presence.isThere())) return;
    const known = await this.credentials.namesOf(demonstrationPeople.map(accountOf));
    const missing = demonstrationPeople.filter((person) => !known.has(accountOf(person)));
    const kept = passwordIn(await note.read());
    const password = kept ?? generatedPassword();
    if (known.size === 0 && kept === null)
      await note.keep(demonstrationTable(demonstrationPeople, password).join('\n'));
    if (known.size === 0 || kept !== null) {
      await Promise.all(missing.map((person) => this.open(person, password)));
      demonstrationTable(demonstrationPeople, password).forEach(report);
    }
  }

  /** Whoever was erased, or suspended by an administrator, stays so. */
  private async open(person: DemonstrationPerson, password: string): Promise<void> {
    const id = accountOf(person);
    const { state } = await this.accounts.load(id);
    if (state.status === 'erased') return;
    const passwordHash = await this.hasher.hash(password);
    if (state.status === 'none') await this.record(id, person);
    await this.people.keep(id, { displayName: person.displayName, email: null, phone: null });
    await this.credentials.create(id, person.signInName, passwordHash, this.clock.now());
  }

  private async record(accountId: AccountId, person: DemonstrationPerson): Promise<void> {
    const { home, role, unit } = person;
    const context = this.context(person);
    const homeUnit = await this.surroundings.named(home);
    const granted = unit === null ? null : await this.surroundings.named(unit);
    const grant = { grantId: identity.idFor(`grant ${person.signInName}`), role, unit, until: null };
    const ask = { context, identity, ifMatch: null };
    await this.accounts.decide(accountId, ask, (account): readonly AccountEvent[] => {
      const opened = openAccount(account, { accountId, unit: home }, homeUnit, context);
      const then: Account = opened.reduce(evolveAccount, account);
      return [...opened, ...grantRole(then, grant, { above: new Map([[home, homeUnit.ancestors]]), granted }, context)];
    });
  }

  private context({ home }: DemonstrationPerson): Context {
    const today = this.clock.today();
    const by = { account: 'demonstration', unit: home, role: 'administrator' } as const;
    const issued = { ...authority, issuedOn: today };
    return { effectiveOn: today, today, by, authority: issued, reason: 'Tài khoản minh hoạ', everywhere: true };
  }
}

const passwordIn = (text: string | null): string | null => /^Mật khẩu chung: (\S+)$/m.exec(text ?? '')?.[1] ?? null;
