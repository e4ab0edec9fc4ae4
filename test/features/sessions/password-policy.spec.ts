import { describe, expect, it } from '@jest/globals';
import { requirePassword } from '../../../src/features/ports/password-policy.ts';
import type { PasswordUnfit } from '../../../src/features/ports/session.errors.ts';

const fault = (password: string, signInName = 'minhhoa.canbo01'): string | null => {
  try {
    requirePassword('next', password, signInName);
    return null;
  } catch (error) {
    return (error as PasswordUnfit).code;
  }
};

describe('a password', () => {
  it('needs fourteen characters, as people count them, and no kinds of them', () => {
    expect(fault('thuyềngiấytrôi')).toBeNull();
    expect(fault('thuyềngiấytrôi'.normalize('NFD'))).toBeNull();
    expect(fault('thuyềngiấytrô'.normalize('NFD'))).toBe('password.too-short');
    expect(fault('🛶🛶🛶thuyềngiấy1')).toBeNull();
    expect(fault('🛶🛶🛶thuyềngiấ')).toBe('password.too-short');
  });

  it('has at most 128', () => {
    const long = 'thuyền giấy trôi '.repeat(8);
    expect(fault(long.slice(0, 128))).toBeNull();
    expect(fault(long.slice(0, 129))).toBe('password.too-long');
  });

  it('is not the sign-in name, in whatever letters', () => {
    expect(fault('MinhHoa.CanBo01')).toBe('password.is-the-name');
  });

  it.each(['1234567890123456', 'Mat Khau 1234567', 'aaaaaaaaaaaaaaaa', 'abababababababab'])(
    'is not what is tried first: %s',
    (password) => {
      expect(fault(password)).toBe('password.too-common');
    },
  );
});
