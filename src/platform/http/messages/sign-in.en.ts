import type { SessionRefusalCode } from '../../../features/ports/session.errors.ts';
import type { Text } from '../text.ts';

/** What is said on the way to a session, about persons, keys and the first set-up. */
export const signInEn: Readonly<Record<SessionRefusalCode, Text>> = {
  'session.sign-in-refused': ['Not signed in', 'Sign-in name, password or code is not right'],
  'session.second-factor-needed': ['A code is needed', 'Also enter the six digits of the second factor'],
  'session.throttled': ['Too many failures', 'Wait {retryAfter} seconds, then sign in again'],
  'session.busy': ['Many sign in at this moment', 'Try again in {retryAfter} seconds'],
  'session.account-suspended': ['The account is suspended', 'Ask an administrator to reinstate it'],
  'session.account-idle': [
    'The account was not used for long',
    'It was not used for more than {days} days: ask an administrator to reinstate it; where none is left, whoever operates the server runs tiendo set-up-code',
  ],
  'session.renewal-refused': ['The session has ended', 'Sign in again'],
  'password.none': ['The account has no password here', 'The account has no sign-in name and password of this service'],
  'password.current-wrong': 'The current password is not right',
  'password.too-short': ['The password is too short', 'A password has at least {limit} characters'],
  'password.too-long': ['The password is too long', 'A password has at most {limit} characters'],
  'password.is-the-name': 'The password must not be the sign-in name',
  'password.too-common': [
    'The password is easily guessed',
    'It is among those that are tried first: choose other words',
  ],
  'password.unchanged': 'The new password must differ from the current one',
  'second-factor.code-wrong': ['The code is not right', 'It is wrong or was used before: wait for the next one'],
  'second-factor.offer-ended': ['This set-up has ended', 'Begin setting up the second factor again'],
  'set-up.refused': ['Not set up', 'The code is wrong or used, or the service has been set up already'],
  'person.sign-in-name-taken': 'Another account has this sign-in name',
  'api-key.unknown': ['Not found', 'No API key has the id {id}'],
  'api-key.term-unfit': ['The key cannot end then', 'A key ends after today and within {most} days'],
};
