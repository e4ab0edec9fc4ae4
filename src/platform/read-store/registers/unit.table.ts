import { naturalKey } from '../../../domain/shared/natural-order.ts';
import { searchable } from '../word-search.ts';
import type { UnitRow } from '../../../../projections/unit-register.projection.ts';
import type { RegisterTable } from '../register-table.ts';

export const unitTable: RegisterTable<UnitRow> = {
  name: 'unit_register',
  key: 'unit_id',
  own: ['name', 'name_key', 'code', 'parent', 'living', 'predecessors', 'successors', 'folded'],
  read: { parent: 'plain', predecessors: 'plain', successors: 'plain' },
  columnsOf: ({ unitId: _key, parent, predecessors, successors, ...details }) => ({
    name: details.identity.name,
    name_key: naturalKey(details.identity.name),
    code: details.identity.code,
    parent,
    living: details.dissolvedOn === null,
    predecessors,
    successors,
    folded: searchable(details.identity.name),
    details,
  }),
  factsOf: ({ key, parent, predecessors, successors, details }): UnitRow => ({
    ...(details as UnitRow),
    unitId: key as string,
    parent: parent as string | null,
    predecessors: predecessors as readonly string[],
    successors: successors as readonly string[],
  }),
};
