import { Injectable } from '@nestjs/common';
import { rolesOn } from '../../../domain/account/account.rules.ts';
import { ApiKeys } from '../../../features/ports/api-keys.ts';
import type { Asker } from '../../../features/ports/asker.ts';
import { Clock } from '../../../features/ports/clock.ts';
import { SessionCookies } from '../../../features/ports/session-cookies.ts';
import { Sessions, type Session } from '../../../features/ports/sessions.ts';
import { AskerProof } from './asker-proof.ts';
import { KnownAccounts } from './known-accounts.ts';
import { OperatorToken } from './operator-token.ts';
import type { Credential } from './request-scope.ts';

const bearerForm = /^Bearer ([\x21-\x7e]{1,200})$/i;

/** Sessions and keys of the store, one look-up a request, and the operator's token of this process. */
@Injectable()
export class StoredProof extends AskerProof {
  constructor(
    private readonly sessions: Sessions,
    private readonly keys: ApiKeys,
    private readonly cookies: SessionCookies,
    private readonly operator: OperatorToken,
    private readonly accounts: KnownAccounts,
    private readonly clock: Clock,
  ) {
    super();
  }

  /** `Authorization` goes before the cookie; one that cannot be read is a credential too, and a wrong one. */
  override credentialIn(headers: Readonly<Record<string, string | string[] | undefined>>): Credential | null {
    const { authorization } = headers;
    if (authorization !== undefined) {
      return { from: 'bearer', token: bearerForm.exec(String(authorization))?.[1] ?? '' };
    }
    const token = this.cookies.token(headers);
    return token === null ? null : { from: 'cookie', token };
  }

  override async prove({ from, token }: Credential): Promise<Asker | null> {
    if (from === 'cookie') return this.ofSession(token, 'web');
    switch (token.slice(0, 4)) {
      case 'tdt_':
        return this.ofSession(token, 'api');
      case 'tdk_': {
        const key = await this.keys.use(token, this.clock.now());
        return key === null ? null : { kind: 'apiKey', keyId: key.id, units: key.units };
      }
      case 'tdo_':
        return this.operator.is(token) ? { kind: 'operator' } : null;
      default:
        return null;
    }
  }

  /** A token is good only where its kind belongs: the page's in a cookie, the other as bearer. */
  private async ofSession(token: string, kind: Session['kind']): Promise<Asker | null> {
    const session = await this.sessions.find(token, this.clock.now());
    if (session?.kind !== kind) return null;
    const account = await this.accounts.account(session.accountId);
    if (account.status !== 'open') return null;
    return {
      kind: 'account',
      accountId: session.accountId,
      sessionId: session.id,
      mustChangePassword: session.mustChangePassword,
      unit: account.unit,
      grants: rolesOn(account, this.clock.today()),
    };
  }
}
