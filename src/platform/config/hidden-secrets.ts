import { loginIn } from './address-login.ts';
import type { Config } from './config.ts';

const shown = '•••';

const passwordIn = (address: string | undefined): readonly string[] => {
  const login = loginIn(address);
  return login === null ? [] : [login.written, login.password];
};

/** What the settings hold that nobody may read in a log. */
const secretsIn = (config: Config): readonly string[] => {
  const addresses = [config.databaseUrl, config.migrationDatabaseUrl, config.eventStore];
  const texts = [config.secret, config.oidcClientSecret, ...addresses.flatMap(passwordIn)];
  return [...new Set(texts.filter((text) => text !== undefined))].sort((one, other) => other.length - one.length);
};

/** A shorter one is a word, not a secret: hidden, it would make holes in whatever else says the word. */
const shortest = 8;
const inAddress = /(:\/\/[^\s:@/]*:)[^\s@]*@/g;

/** Puts dots where a secret of the settings, or the password of any address, stands in a text. */
export const hidingSecretsOf = (config: Config): ((text: string) => string) => {
  const secrets = secretsIn(config).filter(({ length }) => length >= shortest);
  return (text) =>
    secrets.reduce((told, secret) => told.replaceAll(secret, shown), text.replaceAll(inAddress, `$1${shown}@`));
};
