import type { AccountRow } from '../../../../projections/account-register.projection.ts';
import type { RegisterTable } from '../register-table.ts';

export const accountTable: RegisterTable<AccountRow> = {
  name: 'account_register',
  key: 'account_id',
  own: ['unit', 'status', 'roles'],
  read: { unit: 'plain', status: 'plain' },
  columnsOf: ({ accountId: _key, unit, status, ...details }) => ({
    unit,
    status,
    roles: [...new Set(details.grants.filter(({ revokedOn }) => revokedOn === null).map(({ role }) => role))],
    details,
  }),
  factsOf: ({ key, unit, status, details }): AccountRow => ({
    ...(details as AccountRow),
    accountId: key as string,
    unit: unit as string,
    status: status as AccountRow['status'],
  }),
};
