import type { ClaimedIdentity, ClaimedRole, NamedUnit } from '../../../features/ports/identity-provider.ts';
import type { Person } from '../../../features/ports/people.ts';
import { ClaimsUnfit } from '../../../features/ports/sign-on.errors.ts';
import { localDate } from '../../../domain/shared/local-date.ts';
import type { ClaimsMapping, MappedRole, MappedUnit } from './claims-mapping.ts';
import { readUnit } from './named-unit.ts';

export type Claims = Readonly<Record<string, unknown>>;

const longest = 200;

/** What the claims say, read by the mapping. Nothing that the mapping does not name is looked at. @throws ClaimsUnfit */
export const mapClaims = (
  claims: Claims,
  mapping: ClaimsMapping,
): Pick<ClaimedIdentity, 'person' | 'unit' | 'roles' | 'authority'> => {
  const { symbol, issuedOn, issuer } = mapping.authority;
  return {
    person: personOf(claims, mapping),
    unit: unitOf(claims, mapping.unit),
    roles: rolesOf(claims, mapping.roles),
    authority: { symbol, issuedOn: localDate(issuedOn), issuer },
  };
};

/** A claim by its whole name, or, when there is none, by the way to it: `realm_access.roles`. */
const claimAt = (claims: Claims, name: string): unknown => {
  if (Object.hasOwn(claims, name)) return claims[name];
  return name
    .split('.')
    .reduce<unknown>(
      (at, step) =>
        typeof at === 'object' && at !== null && Object.hasOwn(at, step) ? (at as Claims)[step] : undefined,
      claims,
    );
};

const textAt = (claims: Claims, name: string): string | null => {
  const value = claimAt(claims, name);
  return typeof value === 'string' && value.trim() !== '' && value.length <= longest ? value.trim() : null;
};

const personOf = (claims: Claims, { person }: ClaimsMapping): Person => {
  const displayName = textAt(claims, person.displayName);
  if (displayName === null) throw new ClaimsUnfit(person.displayName);
  const optional = (name: string | undefined) => (name === undefined ? null : textAt(claims, name));
  return { displayName, email: optional(person.email), phone: optional(person.phone) };
};

const unitOf = (claims: Claims, { claim, table }: MappedUnit): NamedUnit => {
  const said = textAt(claims, claim);
  const name = said !== null && table !== undefined ? own(table, said) : said;
  const unit = name === null ? null : readUnit(name);
  if (unit === null) throw new ClaimsUnfit(claim);
  return unit;
};

const own = (table: Readonly<Record<string, string>>, key: string): string | null =>
  Object.hasOwn(table, key) ? table[key]! : null;

const rolesOf = (claims: Claims, lines: readonly MappedRole[]): readonly ClaimedRole[] =>
  lines
    .filter(({ claim, value }) => says(claimAt(claims, claim), value))
    .map(({ role, unit }) => ({ role, unit: placeOf(unit) }));

const says = (claimed: unknown, value: string): boolean =>
  Array.isArray(claimed) ? claimed.includes(value) : claimed === value;

const placeOf = (unit: string): ClaimedRole['unit'] =>
  unit === 'home' || unit === 'everywhere' ? unit : readUnit(unit)!;
