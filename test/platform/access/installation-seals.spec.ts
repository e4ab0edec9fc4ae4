import { describe, expect, it } from '@jest/globals';
import { InstallationSeals } from '../../../src/platform/access/installation-seals.ts';
import { InstallationSecret } from '../../../src/platform/access/installation-secret.ts';
import { testSecret } from '../../support/test-secret.ts';

const now = new Date('2026-11-21T03:00:00Z');
const later = new Date('2026-11-21T03:10:00Z');

describe('what the installation seals', () => {
  const seals = new InstallationSeals(InstallationSecret.of(testSecret));
  const sealed = seals.seal('device', 'chuyên viên 7', later);

  it('opens again for its purpose, until it ends, and shows nothing of itself', () => {
    expect(sealed).toMatch(/^[\w-]+$/);
    expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toContain('vi');
    expect(seals.open('device', sealed, now)).toBe('chuyên viên 7');
    expect(seals.open('device', sealed, later)).toBeNull();
  });

  it('opens for no other purpose, under no other secret, and not when a bit was changed', () => {
    const other = new InstallationSeals(InstallationSecret.of(Buffer.alloc(32, 8).toString('base64')));
    const changed = Buffer.from(sealed, 'base64url');
    changed[20]! ^= 1;
    expect(seals.open('second factor', sealed, now)).toBeNull();
    expect(other.open('device', sealed, now)).toBeNull();
    expect(seals.open('device', changed.toString('base64url'), now)).toBeNull();
    expect(seals.open('device', 'not sealed', now)).toBeNull();
  });
});
