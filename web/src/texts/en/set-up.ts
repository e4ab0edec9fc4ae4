import type { Texts } from '../texts.ts';

export const setUp: Texts['setUp'] = {
  title: 'First set-up',
  lead: 'There is no account yet. The one-time code stands in the log of the server’s start.',
  code: 'Set-up code',
  organisation: 'Name of the organisation',
  organisationHint: 'For example: UBND tỉnh Lâm Đồng',
  kind: 'Kind of unit',
  signInName: 'Sign-in name of the administrator',
  displayName: 'Display name',
  password: 'Password',
  submit: 'Make the organisation and its administrator',
  done: 'Done. Sign in now.',
  toSignIn: 'To the sign-in page',
};
