import { PasswordUnfit } from './session.errors.ts';

/** Characters. The same with and without a second factor, which may be given up later. Source: domain rules 7.3. */
const least = 14;
/** A hash costs the same for every length; nobody types more. */
export const mostOfPassword = 128;

/** Long passwords that are tried first wherever passwords are guessed; letters of either case, blanks left out. */
const common = new Set([
  '12345678901234',
  '123456789012345',
  '1234567890123456',
  '12345678910111213',
  '123456789123456789',
  '12345678912345678',
  '98765432109876',
  'qwertyuiopasdf',
  'qwertyuiopasdfghjkl',
  'qwertyuiop12345',
  'qwertyuiop123456',
  '1q2w3e4r5t6y7u',
  '1q2w3e4r5t6y7u8i9o0p',
  '1qaz2wsx3edc4rfv',
  'abcdefghijklmn',
  'abcdefghijklmnop',
  'passwordpassword',
  'password123456',
  'password1234567',
  'matkhau1234567',
  'matkhaumatkhau',
  'matkhau123456789',
  'anhyeuemnhieulam',
  'emyeuanhnhieulam',
  'khongcomatkhau',
  'vietnammuonnam',
  'vietnamvodich1',
  'vietnam1234567',
  'vietnamvietnam',
  'administrator1',
  'administrator123',
  'quantrihethong',
  'letmeinletmein',
  'iloveyouiloveyou',
]);

/**
 * No rule about kinds of characters: length is what counts.
 *
 * @param field member of the request that holds the password
 * @throws PasswordUnfit
 */
export const requirePassword = (field: string, password: string, signInName: string): void => {
  const text = password.normalize('NFC');
  const length = [...text].length;
  if (length < least) throw new PasswordUnfit('password.too-short', field, least);
  if (length > mostOfPassword) throw new PasswordUnfit('password.too-long', field, mostOfPassword);
  const bare = text.toLowerCase().replaceAll(/\s/g, '');
  if (bare === signInName.normalize('NFC').toLowerCase()) throw new PasswordUnfit('password.is-the-name', field);
  if (common.has(bare) || new Set(bare).size < 4) throw new PasswordUnfit('password.too-common', field);
};
