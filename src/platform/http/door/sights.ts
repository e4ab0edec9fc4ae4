import { Injectable } from '@nestjs/common';
import { everything, type Asker, type Sight } from '../../../features/ports/asker.ts';
import type { Role } from '../../../domain/shared/fact.ts';
import type { UnitId } from '../../../domain/shared/ids.ts';
import { UnitTree } from '../../../features/ports/unit-tree.ts';

/** Who keeps all accounts, or looks into how they are kept, reads what happened to them; others ask for one account. */
const seeAccounts: readonly Role[] = ['administrator', 'auditor'];

/** What an asker may read. */
@Injectable()
export class Sights {
  constructor(private readonly tree: UnitTree) {}

  async of(asker: Asker): Promise<Sight> {
    switch (asker.kind) {
      case 'operator':
        return everything;
      case 'apiKey':
        return { units: asker.units === null ? 'all' : await this.tree.within(asker.units), accounts: false };
      case 'account': {
        const { grants } = asker;
        const roots = grants.map(({ unit }) => unit);
        return {
          units: roots.every(isUnit) ? await this.tree.concerning(roots) : 'all',
          accounts: grants.some(({ role, unit }) => unit === null && seeAccounts.includes(role)),
        };
      }
    }
  }
}

const isUnit = (unit: UnitId | null): unit is UnitId => unit !== null;
