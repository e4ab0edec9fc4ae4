import base from './jest.config.mjs';

/** Tests that need a browser (Debian's chromium, or CHROMIUM_PATH): apart, so that `npm test` asks for Node and npm only. */
export default { ...base, roots: ['<rootDir>/test/browser'], testMatch: ['**/*.browser.ts'], maxWorkers: 2 };
