import type { SignOnRefusalCode } from '../../../features/ports/sign-on.errors.ts';
import type { Text } from '../text.ts';

/** What is said when signing in through an outside provider does not succeed. */
export const signOnEn: Readonly<Record<SignOnRefusalCode, Text>> = {
  'sign-on.not-offered': ['No single sign-on', 'No identity provider is set up for this service'],
  'sign-on.provider-unreachable': [
    'The identity provider does not answer',
    'Try again in a few minutes, or sign in with an account of this service',
  ],
  'sign-on.provider-refused': ['Not signed in', 'The identity provider refused this sign-in'],
  'sign-on.attempt-ended': [
    'This sign-in has ended',
    'It is older than 10 minutes, was used before, or began in another browser: sign in again',
  ],
  'sign-on.token-refused': [
    'Identity not proven',
    'The identity provider gave no valid ID token: tell an administrator',
  ],
  'sign-on.claims-unfit': [
    'Account details are missing',
    'The identity provider does not say, or says unusably, {claim}: tell an administrator',
  ],
  'sign-on.unit-unknown': ['Unit not found', 'Not exactly one unit of today is {unit}: tell an administrator'],
  'sign-on.no-role': ['No role', 'Your account has been given no role in this service'],
  'sign-on.account-closed': ['The account cannot be used', 'It was suspended or erased: ask an administrator'],
};
