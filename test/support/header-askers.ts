import type { Grant } from '../../src/domain/account/account.state.ts';
import { roles, type Role } from '../../src/domain/shared/fact.ts';
import { localDate } from '../../src/domain/shared/local-date.ts';
import type { Asker } from '../../src/features/ports/asker.ts';
import { AskerProof } from '../../src/platform/http/door/asker-proof.ts';
import type { Credential } from '../../src/platform/http/door/request-scope.ts';

type Told = Readonly<{ account: string; role: string; unit: string }>;

export const operatorHeaders = { 'x-test-asker': 'operator' };

/** Headers of somebody who holds one role, and acts in it for one unit. */
export const askerHeaders = (told: Told): Record<string, string> => ({
  'x-test-asker': JSON.stringify(told),
  'x-acting-role': told.role,
  'x-acting-unit': told.unit,
});

/**
 * Askers as a test tells them in a header, instead of sessions: the rules on who acts in which role apply to them as to
 * everybody. An administrator is one of the whole installation, any other role is granted for the unit.
 */
export class HeaderAskers extends AskerProof {
  override credentialIn(headers: Readonly<Record<string, string | string[] | undefined>>): Credential | null {
    const told = headers['x-test-asker'];
    return typeof told === 'string' ? { from: 'bearer', token: told } : null;
  }

  override async prove({ token }: Credential): Promise<Asker | null> {
    if (token === operatorHeaders['x-test-asker']) return { kind: 'operator' };
    const { account, role, unit } = JSON.parse(token) as Told;
    const grant: Grant = {
      grantId: '018c0a5e-7c00-7000-8000-0000000000aa',
      role: (roles as readonly string[]).includes(role) ? (role as Role) : 'viewer',
      unit: role === 'administrator' ? null : unit,
      from: localDate('2020-01-01'),
      until: null,
      revokedOn: null,
    };
    return { kind: 'account', accountId: account, sessionId: null, mustChangePassword: false, unit, grants: [grant] };
  }
}
