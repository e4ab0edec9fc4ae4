import { Injectable } from '@nestjs/common';
import type { Grant } from '../../../domain/account/account.state.ts';
import { roles, type Role } from '../../../domain/shared/fact.ts';
import { isUuid, type AccountId, type UnitId } from '../../../domain/shared/ids.ts';
import { KeyOnlyReads, RoleNotHeld, UnitNotCovered } from '../../../features/ports/access.errors.ts';
import { CurrentAsker } from '../../../features/ports/asker.ts';
import { Clock } from '../../../features/ports/clock.ts';
import { CurrentActor, type Acting } from '../../../features/ports/current-actor.ts';
import { InputRefused, type InputFault } from '../../../features/ports/input-refused.ts';
import { UnitTree } from '../../../features/ports/unit-tree.ts';
import { currentScope } from './request-scope.ts';

type Headers = Readonly<Record<string, string | string[] | undefined>>;
type Stated = Readonly<{ role: Role | null; unit: UnitId | null }>;

/** Chooses, among the roles that the asker holds today, the one in which a request is carried out. */
@Injectable()
export class ActingByGrants extends CurrentActor {
  constructor(
    private readonly asker: CurrentAsker,
    private readonly tree: UnitTree,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async of({ headers }: Readonly<{ headers: Headers }>): Promise<Acting> {
    const asker = this.asker.asker();
    if (asker.kind !== 'account') throw new KeyOnlyReads();
    const stated = statedIn(headers);
    const admitted = rolesAdmitted();
    const held = asker.grants.filter(({ role }) => admitted.includes(role) && role === (stated.role ?? role));
    held.sort(longestFirst);
    const role = onlyRole(held, stated.role === null ? admitted : [stated.role]);
    const unit = stated.unit ?? onlyUnit(held, asker.unit);
    const grant = await this.covering(held, unit);
    if (grant === null || !(await this.tree.lives(unit, this.clock.today()))) throw new UnitNotCovered(role, unit);
    return actingIn(grant, asker.accountId, unit);
  }

  override async ways(admitted: readonly Role[], units: readonly UnitId[]): Promise<readonly Acting[]> {
    const asker = this.asker.asker();
    if (asker.kind !== 'account') throw new KeyOnlyReads();
    const held = asker.grants.filter(({ role }) => admitted.includes(role)).sort(longestFirst);
    const [first] = held;
    if (first === undefined) throw new RoleNotHeld(admitted);
    const own = [...new Set(held.map((grant) => grant.unit ?? asker.unit))];
    const today = this.clock.today();
    const ways: Acting[] = [];
    for (const unit of new Set(own.length === 1 ? [...own, ...units] : [...units, ...own])) {
      if (!(await this.tree.lives(unit, today))) continue;
      for (const role of new Set(held.map((grant) => grant.role))) {
        const grant = await this.covering(
          held.filter((one) => one.role === role),
          unit,
        );
        if (grant !== null) ways.push(actingIn(grant, asker.accountId, unit));
      }
    }
    if (ways.length === 0) throw new UnitNotCovered(first.role, own[0] ?? asker.unit);
    return ways;
  }

  private async covering(held: readonly Grant[], unit: UnitId): Promise<Grant | null> {
    const everywhere = held.find((grant) => grant.unit === null);
    if (everywhere !== undefined) return everywhere;
    const exact = held.find((grant) => grant.unit === unit);
    if (exact !== undefined) return exact;
    const above = await this.tree.withAbove(unit);
    return held.find((grant) => grant.unit !== null && above.includes(grant.unit)) ?? null;
  }
}

const actingIn = ({ role, unit: granted, until }: Grant, account: AccountId, unit: UnitId): Acting => ({
  by: { account, unit, role },
  everywhere: granted === null,
  actingUntil: until,
});

/** Of several grants that cover a unit, the one that ends last is acted in. */
const longestFirst = ({ until: one }: Grant, { until: other }: Grant): number => {
  if (one === other) return 0;
  return one === null || (other !== null && one > other) ? -1 : 1;
};

/** Roles that the route lets in. */
const rolesAdmitted = (): readonly Role[] => {
  const admission = currentScope()?.admission ?? null;
  return typeof admission === 'object' && admission !== null ? admission.roles : roles;
};

/** @throws RoleNotHeld; InputRefused when several are held and none was chosen */
const onlyRole = (held: readonly Grant[], wanted: readonly Role[]): Role => {
  const [role, ...others] = new Set(held.map((grant) => grant.role));
  if (role === undefined) throw new RoleNotHeld(wanted);
  if (others.length > 0) throw new InputRefused([{ field: 'X-Acting-Role', code: 'header.missing' }]);
  return role;
};

/** @throws InputRefused when several are granted and none was chosen */
const onlyUnit = (held: readonly Grant[], home: UnitId): UnitId => {
  const [unit, ...others] = new Set(held.map((grant) => grant.unit ?? home));
  if (unit === undefined || others.length > 0) {
    throw new InputRefused([{ field: 'X-Acting-Unit', code: 'header.missing' }]);
  }
  return unit;
};

/** @throws InputRefused */
const statedIn = (headers: Headers): Stated => {
  const role = one(headers, 'x-acting-role');
  const unit = one(headers, 'x-acting-unit')?.toLowerCase();
  const faults: InputFault[] = [];
  if (role !== undefined && !isRole(role)) faults.push(unreadable('X-Acting-Role', roles.join(' | ')));
  if (unit !== undefined && !isUuid(unit)) faults.push(unreadable('X-Acting-Unit', 'UUID'));
  if (faults.length > 0) throw new InputRefused(faults);
  return { role: (role as Role | undefined) ?? null, unit: unit ?? null };
};

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
