import { Injectable } from '@nestjs/common';
import type { UnitId } from '../../domain/shared/ids.ts';
import { everything } from '../ports/asker.ts';
import { Clock } from '../ports/clock.ts';
import type { ClaimedIdentity, NamedUnit } from '../ports/identity-provider.ts';
import { Ledger, UnitRegister, type Corner } from '../ports/registers.ts';
import { ClaimedUnitUnknown } from '../ports/sign-on.errors.ts';
import { UnitStreams } from '../ports/streams.ts';
import type { Entitled } from './follow-claims.ts';
import type { Entitlement } from './provider-grants.ts';

/** Finds the units that claims name: codes are unique only among units of one day. */
@Injectable()
export class ClaimedUnits {
  constructor(
    private readonly register: UnitRegister,
    private readonly ledger: Ledger,
    private readonly streams: UnitStreams,
    private readonly clock: Clock,
  ) {}

  /** @throws ClaimedUnitUnknown; not where no role is given, since then no unit is needed */
  async entitled({ unit, roles }: Pick<ClaimedIdentity, 'unit' | 'roles'>): Promise<Entitled> {
    if (roles.length === 0) return { home: null, roles: [], units: new Map() };
    const { position } = await this.ledger.resolve(undefined, ['units']);
    const corner = { at: this.clock.today(), position, sight: everything };
    const home = await this.find(unit, corner);
    const given: Entitlement[] = [];
    for (const { role, unit: place } of roles) {
      const of = place === 'everywhere' ? null : place === 'home' ? home : await this.find(place, corner);
      if (!given.some((entitlement) => entitlement.role === role && entitlement.unit === of)) {
        given.push({ role, unit: of });
      }
    }
    const ids = [...new Set([home, ...given.flatMap((entitlement) => entitlement.unit ?? [])])];
    const loaded = await this.streams.loadMany(ids);
    return { home, roles: given, units: new Map(loaded.map(({ state }, index) => [ids[index] ?? '', state])) };
  }

  private async find(named: NamedUnit, corner: Corner): Promise<UnitId> {
    if ('id' in named) {
      const unit = await this.register.find(named.id, corner);
      if (unit?.living === true) return unit.unitId;
      throw new ClaimedUnitUnknown(named.id);
    }
    const { items } = await this.register.page({ code: named.code, living: true }, corner, null, 2);
    const [only, ...others] = items;
    if (only === undefined || others.length > 0) throw new ClaimedUnitUnknown(named.code);
    return only.unitId;
  }
}
