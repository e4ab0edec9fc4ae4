import 'reflect-metadata';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { ClaimsUnfit } from '../../../src/features/ports/sign-on.errors.ts';
import { mapClaims, type Claims } from '../../../src/platform/access/oidc/map-claims.ts';
import { readMapping } from '../../../src/platform/access/oidc/read-mapping.ts';

const unit = '018c0a5e-7c00-7000-8000-000000000001';
const file = {
  authority: { symbol: '12/QĐ-UBND', issuedOn: '2026-01-05', issuer: 'UBND tỉnh' },
  person: { displayName: 'name', email: 'email' },
  unit: { claim: 'org.code' },
  roles: [
    { claim: 'realm_access.roles', value: 'plans', role: 'planner', unit: 'home' },
    { claim: 'https://example.org/level', value: 'head', role: 'leader', unit: '68' },
    { claim: 'groups', value: 'sees', role: 'viewer', unit: 'everywhere' },
  ],
};
const read = (mapping: unknown) => readMapping(JSON.stringify(mapping));
const map = (claims: Claims, changed: object = {}) => mapClaims(claims, read({ ...file, ...changed }).mapping);
const person = { name: 'Chuyên viên 1', org: { code: '68' } };

describe('A mapping file', () => {
  it('without a fault is taken', () => {
    expect(read(file).problems).toEqual([]);
  });

  it('of the documentation is taken as it stands there', async () => {
    const guide = await readFile('docs/single-sign-on.md', 'utf8');
    const example = /```json\n([\s\S]+?)```/.exec(guide)?.[1] ?? '';
    expect(JSON.parse(example)).toHaveProperty('roles');
    expect(readMapping(example).problems).toEqual([]);
  });

  it('is told everything that is wrong with it at once, by the place', () => {
    const { problems } = read({
      authority: { symbol: 'mười hai', issuedOn: '2026-02-30' },
      unit: { claim: '', table: { SNV: 'so noi vu' } },
      roles: [
        { claim: 'groups', value: 'plans', role: 'planner', unit: 'everywhere' },
        { claim: 'groups', value: 'x', role: 'king', unit: 'somewhere' },
      ],
      rules: [],
    });
    expect(problems.map((problem) => problem.split(':')[0])).toEqual(
      expect.arrayContaining([
        '/rules',
        '/authority/symbol',
        '/authority/issuedOn',
        '/authority/issuer',
        '/unit/claim',
        '/unit/table',
        '/roles/0/unit',
        '/roles/1/role',
        '/roles/1/unit',
      ]),
    );
  });

  it.each(['{', '[]', 'null', '"text"'])('must be an object, not %s', (text) => {
    expect(readMapping(text).problems).toEqual(['must be a JSON object']);
  });

  it.each(['authority', 'unit', 'roles'])('must say %s', (member) => {
    expect(read({ ...file, [member]: undefined }).problems.join()).toContain(`/${member}`);
  });
});

describe('Claims', () => {
  it('are read by name, by the way to them, and one of a list', () => {
    const claims = {
      ...person,
      email: 'a@example.org',
      realm_access: { roles: ['plans', 'other'] },
      'https://example.org/level': 'head',
      groups: 'sees',
    };
    expect(map(claims)).toEqual({
      person: { displayName: 'Chuyên viên 1', email: 'a@example.org', phone: null },
      unit: { code: '68' },
      roles: [
        { role: 'planner', unit: 'home' },
        { role: 'leader', unit: { code: '68' } },
        { role: 'viewer', unit: 'everywhere' },
      ],
      authority: file.authority,
    });
  });

  it.each([
    ['a part of the value', 'plans and more'],
    ['other letter case', 'Plans'],
    ['a list in a list', [['plans']]],
    ['an object', { plans: true }],
    ['nothing', null],
  ])('give no role by %s', (_what, roles) => {
    expect(map({ ...person, realm_access: { roles } }).roles).toEqual([]);
  });

  it('name the unit through the table where there is one', () => {
    const through = { unit: { claim: 'dept', table: { SNV: unit.toUpperCase(), VP: '068' } } };
    expect(map({ ...person, dept: 'SNV' }, through).unit).toEqual({ id: unit });
    expect(map({ ...person, dept: 'VP' }, through).unit).toEqual({ code: '068' });
    for (const dept of ['68', 'toString', '__proto__', '']) {
      expect(() => map({ ...person, dept }, through)).toThrow(ClaimsUnfit);
    }
  });

  it.each([
    ['no name', { org: person.org }],
    ['a blank name', { ...person, name: ' ' }],
    ['a name that is no text', { ...person, name: ['A'] }],
    ['an endless name', { ...person, name: 'a'.repeat(201) }],
    ['no unit', { name: 'A' }],
    ['a unit that is neither id nor code', { ...person, org: { code: '1234' } }],
  ])('with %s cannot be used', (_what, claims) => {
    expect(() => map(claims)).toThrow(ClaimsUnfit);
  });

  it('are looked for among what the provider said, not among what every object has', () => {
    expect(() => map(person, { person: { displayName: 'constructor.name' } })).toThrow(ClaimsUnfit);
  });
});
