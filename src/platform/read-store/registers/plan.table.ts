import { searchable } from '../word-search.ts';
import { naturalKey } from '../../../domain/shared/natural-order.ts';
import type { PlanRow } from '../../../../projections/plan-register.projection.ts';
import type { RegisterTable } from '../register-table.ts';

export const planTable: RegisterTable<PlanRow> = {
  name: 'plan_register',
  key: 'plan_id',
  own: ['owner', 'year', 'symbol', 'symbol_key', 'standing', 'parent_plan_id', 'co_signers', 'folded'],
  read: { owner: 'plain', year: 'plain', symbol: 'plain', standing: 'plain', parent_plan_id: 'plain' },
  columnsOf: ({ planId: _key, owner, year, symbol, standing, parentPlanId, ...details }) => ({
    owner,
    year,
    symbol,
    symbol_key: naturalKey(symbol ?? ''),
    standing,
    parent_plan_id: parentPlanId,
    co_signers: details.coSigners,
    folded: searchable(`${symbol ?? ''} ${details.content.name}`),
    details,
  }),
  factsOf: ({ key, owner, year, symbol, standing, parent_plan_id, details }): PlanRow => ({
    ...(details as PlanRow),
    planId: key as string,
    owner: owner as string,
    year: year as number,
    symbol: symbol as string | null,
    standing: standing as PlanRow['standing'],
    parentPlanId: parent_plan_id as string | null,
  }),
};
