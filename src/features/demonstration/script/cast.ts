import type { Actor, Role } from '../../../domain/shared/fact.ts';
import type { UnitId } from '../../../domain/shared/ids.ts';
import type { UnitKind } from '../../../domain/unit/unit.events.ts';
import type { Logbook } from './logbook.ts';

/** A unit of a history; `under` is the short name of its parent. */
export type CastMember = Readonly<{ name: string; kind: UnitKind; code?: string; under?: string }>;

const initials: Readonly<Record<Role, string>> = {
  administrator: 'qt',
  planner: 'kh',
  focalPoint: 'dm',
  officer: 'cv',
  leader: 'ld',
  auditor: 'kt',
  viewer: 'nx',
};

/** The units of a history by short name, and the accounts that act for them: never a person's name. */
export class Cast<Who extends string> {
  constructor(
    private readonly book: Logbook,
    readonly members: Readonly<Record<Who, CastMember>>,
    /** Beginning of the account names, `dn` for Đắk Nông. */
    private readonly prefix: string,
  ) {}

  get names(): readonly Who[] {
    return Object.keys(this.members) as Who[];
  }

  unit(who: Who): UnitId {
    return this.book.idOf(`unit ${who}`);
  }

  /** `dn-sonoivu-dm-01`, acting for the unit in that role. */
  actor(who: Who, role: Role): Actor {
    return { account: `${this.prefix}-${who.toLowerCase()}-${initials[role]}-01`, unit: this.unit(who), role };
  }
}
