import { roles, type Actor, type Role } from '../../domain/shared/fact.ts';
import { isUuid } from '../../domain/shared/ids.ts';
import { CurrentActor } from '../../features/ports/current-actor.ts';
import { InputRefused, type InputFault } from '../../features/ports/input-refused.ts';

type Headers = Readonly<Record<string, string | string[] | undefined>>;

const accountForm = /^[a-z0-9][a-z0-9._-]{0,63}$/;

/**
 * Whoever the headers say: account `demo` and role `planner` unless told otherwise. For trying the service out; it proves
 * nothing about who is asking.
 */
export class DemonstrationActor extends CurrentActor {
  of({ headers }: Readonly<{ headers: Headers }>): Actor {
    const account = one(headers, 'x-demo-account') ?? 'demo';
    const unit = one(headers, 'x-demo-unit')?.toLowerCase();
    const role = one(headers, 'x-demo-role') ?? 'planner';
    const faults: InputFault[] = [];
    if (!accountForm.test(account)) {
      faults.push(unreadable('X-Demo-Account', '1-64 × a-z 0-9 . _ -'));
    }
    if (unit === undefined) faults.push({ field: 'X-Demo-Unit', code: 'header.missing' });
    else if (!isUuid(unit)) faults.push(unreadable('X-Demo-Unit', 'UUID'));
    if (!isRole(role)) faults.push(unreadable('X-Demo-Role', roles.join(' | ')));
    if (faults.length > 0) throw new InputRefused(faults);
    return { account, unit: unit!, role: role as Role };
  }
}

const isRole = (text: string): text is Role => (roles as readonly string[]).includes(text);

const unreadable = (field: string, expected: string): InputFault => ({
  field,
  code: 'header.unreadable',
  data: { expected },
});

/** A header sent twice reads as both with a comma between them, which no form allows. */
const one = (headers: Headers, name: string): string | undefined => {
  const value = headers[name];
  return Array.isArray(value) ? value.join(',') : value;
};
