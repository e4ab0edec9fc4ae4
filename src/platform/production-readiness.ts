import { loginIn } from './config/address-login.ts';
import type { Config } from './config/config.ts';
import { isMadeUp } from './weak-secret.ts';

/** Why a service in production mode does not start; the message lists everything that stands in the way. */
export class NotReadyForProduction extends Error {
  constructor(readonly reasons: readonly string[]) {
    super(['TIENDO_MODE=production does not start:', ...reasons.map((reason) => `  - ${reason}`)].join('\n'));
    this.name = 'NotReadyForProduction';
  }
}

/** Passwords of examples, images and manuals: whoever tries to get in tries them first. */
const wellKnown = new Set(['tiendo', 'postgres', 'password', 'changeit', 'changeme', 'admin', 'secret', '123456']);

const isLoopback = (host: string): boolean => /^(localhost|127\.[\d.]+|::1)$/.test(host);

const defaultPasswords = (config: Config): readonly string[] =>
  (
    [
      ['TIENDO_DATABASE_URL', config.databaseUrl],
      ['TIENDO_MIGRATION_DATABASE_URL', config.migrationDatabaseUrl],
      ['TIENDO_EVENT_STORE', config.eventStore],
    ] as const
  ).flatMap(([setting, address]) => {
    const login = loginIn(address);
    if (login === null) return [];
    const { name, password } = login;
    const isKnown = password === name || wellKnown.has(password.toLowerCase());
    return isKnown ? [`${setting}: its password is a well-known one`] : [];
  });

const secretFaults = ({ secret }: Config): readonly string[] => {
  if (secret === undefined) {
    return [
      'TIENDO_SECRET or TIENDO_SECRET_FILE: must be given, so that it is kept apart from the data that it protects',
    ];
  }
  return isMadeUp(secret) ? ['TIENDO_SECRET: can be guessed; make one by chance (openssl rand -base64 32)'] : [];
};

/** What the settings have that is only good for trying out. Empty when nothing stands in the way. */
export const reasonsAgainstProduction = (config: Config): readonly string[] => [
  ...(config.demo === 'on' ? ['TIENDO_DEMO: must be off; the demonstration brings accounts of its own'] : []),
  ...secretFaults(config),
  ...defaultPasswords(config),
  ...(isLoopback(config.host) || config.publicUrl?.startsWith('https://') === true
    ? []
    : [
        'TIENDO_PUBLIC_URL: must be the https:// address at which people come, when TIENDO_HOST is not a loopback address',
      ]),
];

/** @throws NotReadyForProduction before anything is opened or written; other modes may do as they like */
export const refuseUnreadySettings = (config: Config): void => {
  const reasons = config.mode === 'production' ? reasonsAgainstProduction(config) : [];
  if (reasons.length > 0) throw new NotReadyForProduction(reasons);
};

/** @throws NotReadyForProduction when the store was filled with the demonstration, whose accounts and tasks are invented */
export const refuseDemonstration = async (config: Config, isLoaded: () => Promise<boolean>): Promise<void> => {
  if (config.mode !== 'production' || !(await isLoaded())) return;
  throw new NotReadyForProduction([
    'the store holds the demonstration with its accounts: production needs a store of its own',
  ]);
};
