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
      case 'apiKey': {
        if (asker.units === null) return { units: 'all', accounts: false };
        const units = await this.tree.within(asker.units);
        return { units, works: units, accounts: false };
      }
      case 'account': {
        const { grants } = asker;
        const roots = grants.map(({ unit }) => unit);
        const accounts = grants.some(({ role, unit }) => unit === null && seeAccounts.includes(role));
        if (!roots.every(isUnit)) return { units: 'all', accounts };
        return { units: await this.tree.concerning(roots), works: await this.tree.within(roots), accounts };
      }
    }
  }
}

const isUnit = (unit: UnitId | null): unit is UnitId => unit !== null;
