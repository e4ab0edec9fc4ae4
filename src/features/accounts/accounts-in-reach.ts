import { Injectable } from '@nestjs/common';
import type { UnitId } from '../../domain/shared/ids.ts';
import { everything, CurrentAsker } from '../ports/asker.ts';
import { Clock } from '../ports/clock.ts';
import { Ledger, UnitRegister } from '../ports/registers.ts';

const readingRoles: ReadonlySet<string> = new Set(['administrator', 'auditor']);

/**
 * Whose accounts the asker may see: those of the units for which it administers or audits, and of all that are known to stand
 * under them today, whatever the corner of the question.
 */
@Injectable()
export class AccountsInReach {
  constructor(
    private readonly asker: CurrentAsker,
    private readonly units: UnitRegister,
    private readonly ledger: Ledger,
    private readonly clock: Clock,
  ) {}

  /** @returns home units; `all` for the whole installation */
  async homeUnits(): Promise<'all' | readonly UnitId[]> {
    const asker = this.asker.asker();
    if (asker.kind === 'operator') return 'all';
    if (asker.kind === 'apiKey') return [];
    const held = asker.grants.filter(({ role }) => readingRoles.has(role));
    if (held.some(({ unit }) => unit === null)) return 'all';
    const roots = [...new Set(held.flatMap(({ unit }) => unit ?? []))];
    const { position } = await this.ledger.resolve(undefined, ['units']);
    const now = { at: this.clock.today(), position, sight: everything };
    const trees = await Promise.all(roots.map((root) => this.units.subtree(root, now)));
    return [...new Set(trees.flat().map(({ unitId }) => unitId))];
  }
}
