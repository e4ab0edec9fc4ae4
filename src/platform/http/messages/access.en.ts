import type { AccessRefusalCode } from '../../../features/ports/access.errors.ts';
import type { Text } from '../text.ts';

export const accessEn: Readonly<Record<AccessRefusalCode, Text>> = {
  'access.not-signed-in': 'Nobody is signed in, or the session has ended',
  'access.role-not-held': [
    'A needed role is not held',
    'This needs one of the roles: {roles}; the account holds none of them',
  ],
  'access.unit-not-covered': ['The unit is outside of what was granted', 'No grant as {role} covers unit {unit}'],
  'access.key-only-reads': 'This key only reads; it changes nothing',
  'access.password-must-change': 'The password must be changed before anything else is done',
  'access.cross-site': 'A change was asked for from another web site, which is not accepted',
};
