import { Injectable } from '@nestjs/common';
import { requireEverywhere, requireReach } from '../../domain/account/account.require.ts';
import { administeringRoles, reaches } from '../../domain/account/account.rules.ts';
import { requireRole } from '../../domain/shared/act.rules.ts';
import type { Context } from '../../domain/shared/fact.ts';
import { addDays, type LocalDate } from '../../domain/shared/local-date.ts';
import type { UnitId } from '../../domain/shared/ids.ts';
import { ActingContext } from '../ports/acting-context.ts';
import { ApiKeys, type ApiKey } from '../ports/api-keys.ts';
import type { CallingRequest } from '../ports/caller.ts';
import { Clock } from '../ports/clock.ts';
import { ApiKeyTermUnfit, ApiKeyUnknown } from '../ports/session.errors.ts';
import { UnitTree } from '../ports/unit-tree.ts';

/** Days. */
const longest = 366;

export type NewApiKey = Readonly<{ label: string; units: readonly UnitId[] | null; endsOn: LocalDate }>;

/**
 * Keys as far as an administrator reaches: those for units of its own, or all for one of the whole installation. An auditor
 * sees as far.
 */
@Injectable()
export class AdministeredKeys {
  constructor(
    private readonly keys: ApiKeys,
    private readonly contexts: ActingContext,
    private readonly tree: UnitTree,
    private readonly clock: Clock,
  ) {}

  /** @throws OutsideAdministeredUnits, OnlyAdministratorOfAll, ApiKeyTermUnfit; what ActingContext throws */
  async create({ label, units, endsOn }: NewApiKey, request: CallingRequest) {
    const context = await this.contexts.now(request);
    await this.requireReach('createApiKey', units, context);
    if (endsOn < context.today || endsOn > addDays(context.today, longest)) throw new ApiKeyTermUnfit(longest);
    const endsAt = Date.parse(`${addDays(endsOn, 1)}T00:00:00+07:00`);
    return this.keys.create({ label, units, createdBy: context.by.account, endsAt }, this.clock.now());
  }

  async page(after: string | null, limit: number, request: CallingRequest) {
    const context = await this.contexts.now(request);
    const { items, next } = await this.keys.page(after, limit);
    const reached = await Promise.all(items.map((key) => this.isReached(key, context)));
    return { items: items.filter((_, index) => reached[index]), next };
  }

  /** @throws ApiKeyUnknown, also for a key that is not this administrator's to see */
  async revoke(id: string, request: CallingRequest): Promise<ApiKey> {
    const context = await this.contexts.now(request);
    requireRole('revokeApiKey', administeringRoles, context);
    const key = await this.keys.find(id);
    if (key === null || !(await this.isReached(key, context))) throw new ApiKeyUnknown(id);
    await this.keys.revoke(id, this.clock.now());
    return (await this.keys.find(id)) ?? key;
  }

  /** Only what stands under the unit acted for, or everything for who acts everywhere; the door knows which roles may ask. */
  private async isReached({ units }: ApiKey, context: Context): Promise<boolean> {
    if (units === null) return context.everywhere === true;
    const placed = await Promise.all(units.map(async (id) => ({ id, ancestors: await this.tree.withAbove(id) })));
    return placed.every((unit) => reaches(context, unit));
  }

  private async requireReach(act: string, units: readonly UnitId[] | null, context: Context): Promise<void> {
    if (units === null) requireEverywhere(act, context);
    for (const id of units ?? []) requireReach(act, { id, ancestors: await this.tree.withAbove(id) }, context);
  }
}
