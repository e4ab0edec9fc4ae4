import { searchable } from '../word-search.ts';
import type { MeasureRow } from '../../../../projections/measure-register.projection.ts';
import type { RegisterTable } from '../register-table.ts';

export const measureTable: RegisterTable<MeasureRow> = {
  name: 'measure_register',
  key: 'measure_id',
  own: ['owner', 'plan_id', 'code', 'folded'],
  read: { owner: 'plain', plan_id: 'plain', code: 'plain' },
  columnsOf: ({ measureId: _key, owner, planId, code, ...details }) => ({
    owner,
    plan_id: planId,
    code,
    folded: searchable(`${code} ${details.name}`),
    details,
  }),
  factsOf: ({ key, owner, plan_id, code, details }): MeasureRow => ({
    ...(details as MeasureRow),
    measureId: key as string,
    owner: owner as string,
    planId: plan_id as string | null,
    code: code as string,
  }),
};
