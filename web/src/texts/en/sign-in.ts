import type { Texts } from '../texts.ts';

export const signIn: Texts['signIn'] = {
  title: 'Sign in',
  lead: 'The ledger of how plans are carried out',
  name: 'Sign-in name',
  password: 'Password',
  code: 'Code',
  codeHint: 'Six digits on your device',
  enter: 'Sign in',
  other: 'Single sign-on',
  change: 'Change password',
  changeLead: 'Somebody else set this password: choose your own before you go on.',
  current: 'Current password',
  next: 'New password',
  nextHint: 'At least 14 characters; a long sentence is best',
  repeat: 'New password again',
  unlike: 'The new passwords differ.',
  save: 'Change password',
  wait: '{{seconds}} s left',
  required: 'This is needed',
};
