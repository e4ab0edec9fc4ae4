import type { AccountRefusalCode } from '../../../domain/account/account.errors.ts';
import type { Text } from '../text.ts';

export const accountEn: Readonly<Record<AccountRefusalCode, Text>> = {
  'account.unknown': 'There is no such account',
  'account.already-opened': 'The account was opened before, for another unit',
  'account.erased': ['The person was erased', 'Personal data behind this account were erased; it is not used again'],
  'account.outside-administered-units': [
    'Outside the units administered',
    'This is for an administrator of unit {unit} or of a unit above it',
  ],
  'account.only-administrator-of-all': 'This is for an administrator of the whole installation',
  'account.nobody-grants-to-himself': 'Nobody grants a role to himself',
  'account.role-needs-unit': ['A unit is missing', 'The role {role} is held for a unit'],
  'account.grant-ends-before-it-begins': [
    'The role cannot be held for this time',
    'A role granted from {from} cannot end on {until}',
  ],
  'account.grant-outlasts-granter': [
    'The role would outlast the one in which it is granted',
    'The role in which it is granted ends on {latest}: what is granted in it ends by that day',
  ],
  'account.grant-already-made': 'This grant was made before, otherwise than now',
  'account.grant-unknown': ['No such grant', 'The account holds no grant {grantId}'],
  'account.last-administrator-stays': [
    'The last administrator stays',
    'Nobody else administers the whole installation until further notice and has signed in: grant the role to somebody else, and wait until that one has signed in',
  ],
  'account.act-too-early': [
    'The effective day is too early',
    'What it changes holds from {since}, after {effectiveOn}',
  ],
};
