import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { oidcSettings } from '../../../src/platform/access/oidc/oidc-settings.ts';

const mapping = JSON.stringify({
  authority: { symbol: '12/QĐ-UBND', issuedOn: '2026-01-05', issuer: 'UBND tỉnh' },
  unit: { claim: 'unit' },
  roles: [{ claim: 'groups', value: 'plans', role: 'planner', unit: 'home' }],
});
const given = {
  oidcIssuer: 'https://login.example.org/realms/tinh',
  oidcClientId: 'tiendo',
  oidcMapping: 'mapping.json',
  publicUrl: 'https://tiendo.example.org',
};
const settings = (changed: object = {}, content = mapping) => oidcSettings({ ...given, ...changed }, () => content);

describe('Settings of single sign-on', () => {
  it('name a provider, with or without a secret', () => {
    expect(settings()).toMatchObject({ clientId: 'tiendo', clientSecret: null });
    expect(settings({ oidcClientSecret: 's' })).toMatchObject({ clientSecret: 's' });
  });

  it('are none where no provider is named', () => {
    expect(oidcSettings({})).toBeNull();
  });

  it('without a provider are a mistake', () => {
    expect(() => oidcSettings({ oidcClientId: 'tiendo', oidcClientSecret: 's', oidcMapping: 'm' })).toThrow(
      /CLIENT_ID: needs.*\n.*MAPPING: needs.*\n.*CLIENT_SECRET: needs/,
    );
  });

  it('that are missing are told together, with what is wrong in the mapping', () => {
    const incomplete = { oidcClientId: undefined, publicUrl: undefined };
    expect(() => settings(incomplete, '{"roles":[]}')).toThrow(
      /CLIENT_ID: needed[^]*PUBLIC_URL: needed[^]*mapping\.json \/authority[^]*mapping\.json \/roles/,
    );
  });

  it('tell of a mapping that cannot be read', () => {
    expect(() => oidcSettings({ ...given, oidcMapping: '/no/such/file.json' })).toThrow(/cannot be read: ENOENT/);
  });

  it.each(['http://127.0.0.1:4000', 'http://localhost:4000', 'http://[::1]:4000'])(
    'take %s, which does not leave this machine',
    (oidcIssuer) => {
      expect(settings({ oidcIssuer })?.issuer.href).toBe(`${oidcIssuer}/`);
    },
  );

  it.each(['http://login.example.org', 'http://127.0.0.1.example.org', 'http://localhost.example.org'])(
    'refuse %s, where others could listen',
    (oidcIssuer) => {
      expect(() => settings({ oidcIssuer })).toThrow(/must be https/);
    },
  );
});
