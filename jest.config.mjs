import { existsSync } from 'node:fs';

const common = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        swcrc: false,
        sourceMaps: 'inline',
        module: { type: 'es6' },
        jsc: {
          target: 'es2022',
          keepClassNames: true,
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
        },
      },
    ],
  },
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/global-teardown.ts',
  roots: ['<rootDir>/test'],
};

/** Debian's chromium, or the one that CHROMIUM_PATH names. */
const hasBrowser = existsSync(process.env.CHROMIUM_PATH ?? '/usr/bin/chromium');
if (!hasBrowser && process.env.JEST_WORKER_ID === undefined) {
  console.warn(
    'SKIPPED: the tests of the page, because there is no browser here (install chromium, or set CHROMIUM_PATH).',
  );
}

const service = { ...common, displayName: 'service', testMatch: ['**/*.spec.ts'] };
const pages = { ...common, displayName: 'pages', testMatch: ['**/*.browser.ts'] };

export default {
  projects: hasBrowser ? [service, pages] : [service],
  reporters: ['default', '<rootDir>/test/support/tally-reporter.mjs'],
  maxWorkers: 2,
  workerIdleMemoryLimit: '600MB',
  testTimeout: 60_000,
};
