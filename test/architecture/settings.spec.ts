import { readFileSync } from 'node:fs';

import { describe, expect, it } from '@jest/globals';

import { readConfig } from '../../src/platform/config/config.ts';

const namesIn = (path: string) => new Set(readFileSync(path, 'utf8').match(/\bTIENDO_[A-Z_]*[A-Z]\b/g) ?? []);

const isSetting = (name: string): boolean => {
  try {
    readConfig({ [name]: 'x' });
    return true;
  } catch (error) {
    return !(error as Error).message.includes('no such setting');
  }
};

/** Read by Docker Compose itself and not handed on. */
const ofCompose = ['TIENDO_DATABASE_PASSWORD', 'TIENDO_DATABASE_PORT'];

describe('settings', () => {
  it('stand in the README, all of them', () => {
    const told = namesIn('README.md');
    expect(
      [...namesIn('src/platform/config/config.ts')].filter(
        (name) => isSetting(name) && !told.has(name) && !name.startsWith('TIENDO_TEST'),
      ),
    ).toEqual([]);
  });

  it.each(['README.md', 'Dockerfile', 'docker-compose.yml', 'docker-compose.cluster.yml', 'src/cli/texts/examples.ts'])(
    'that %s names exist',
    (path) => {
      const names = [...namesIn(path)].filter((name) => !ofCompose.includes(name));
      expect(names.length).toBeGreaterThan(0);
      expect(names.filter((name) => !isSetting(name))).toEqual([]);
    },
  );

  it('that do not exist are told apart', () => {
    expect(isSetting('TIENDO_PORTS')).toBe(false);
  });
});
