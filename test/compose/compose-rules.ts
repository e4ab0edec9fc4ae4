import { ConfigRefused, readConfig } from '../../src/platform/config/config.ts';
import { withDefaults, type ComposeFile, type ComposeService } from './compose-file.ts';

/** What is wrong, one sentence each. */
export type ComposeRule = (file: ComposeFile) => readonly string[];

export const services = ({ services: all }: ComposeFile): readonly (readonly [string, ComposeService])[] =>
  Object.entries(all);

export const isJob = ({ restart }: ComposeService) => restart === 'no';

export const portsAreOfThisMachineOnly: ComposeRule = (file) =>
  services(file).flatMap(([name, { ports = [] }]) =>
    ports.filter((port) => !port.startsWith('127.0.0.1:')).map((port) => `${name} publishes ${port}`),
  );

export const portsAreGivenOnce: ComposeRule = (file) => {
  const given = services(file).flatMap(([, { ports = [] }]) => ports.map((port) => withDefaults(port).split(':')[1]));
  return given.filter((port, index) => given.indexOf(port) !== index).map((port) => `port ${port} is published twice`);
};

/** The service's own image brings its check (Dockerfile); a job ends, so it needs none. */
export const healthIsChecked: ComposeRule = (file) =>
  services(file)
    .filter(([, service]) => service.healthcheck === undefined && service.build === undefined && !isJob(service))
    .map(([name]) => `${name} has no health check`);

export const dependenciesCanBeMet: ComposeRule = (file) =>
  services(file).flatMap(([name, { depends_on = {} }]) =>
    Object.entries(depends_on).flatMap(([other, { condition, required = true }]) => {
      const target = file.services[other];
      if (target === undefined) return [`${name} waits for ${other}, which is not there`];
      const problems: string[] = [];
      if (condition === 'service_healthy' && target.healthcheck === undefined && target.build === undefined) {
        problems.push(`${name} waits for the health of ${other}, which nothing checks`);
      }
      if ((condition === 'service_completed_successfully') !== isJob(target)) {
        problems.push(`${name} waits for ${other} by ${condition}`);
      }
      if (required && target.profiles !== undefined) problems.push(`${name} needs ${other}, which has a profile`);
      return problems;
    }),
  );

export const mountsOf = ({ volumes = [] }: ComposeService) => volumes.map((volume) => volume.split(':'));

export const volumesAreDeclaredAndUsed: ComposeRule = (file) => {
  const declared = Object.keys(file.volumes ?? {});
  const used = services(file).flatMap(([, service]) => mountsOf(service).map(([volume = '']) => volume));
  return [
    ...used.filter((volume) => !declared.includes(volume)).map((volume) => `volume ${volume} is not declared`),
    ...declared.filter((volume) => !used.includes(volume)).map((volume) => `volume ${volume} is not used`),
  ];
};

export const networksAreDeclared: ComposeRule = (file) =>
  services(file).flatMap(([name, { networks = [] }]) =>
    (Array.isArray(networks) ? (networks as readonly string[]) : Object.keys(networks))
      .filter((network) => !Object.hasOwn(file.networks ?? {}, network))
      .map((network) => `${name} is in ${network}, which is not declared`),
  );

/** Known to everybody and said to be so in docs/event-store.md; they make a first start possible on one's own machine. */
const documentedDefaults = ['tiendo', 'changeit'];
const mustBeGiven = /^\$\{[A-Z_]+:\?[^}]+\}$/;
const given = /\$\{[A-Z_]+PASSWORD:-([^}]*)\}/g;

export const secretsAreGivenFromOutside: ComposeRule = (file) =>
  services(file).flatMap(([name, { environment = {} }]) =>
    Object.entries(environment).flatMap(([variable, value]) => {
      const isSecret = /PASSWORD|SECRET|TOKEN/.test(variable) || /:\/\/[^@/]*:[^@/]*@/.test(withDefaults(value));
      if (!isSecret || mustBeGiven.test(value)) return [];
      const defaults = [...value.matchAll(given)].map(([, text]) => text ?? '');
      if (defaults.length === 0) return [`${name}: ${variable} holds a secret`];
      return defaults
        .filter((text) => !documentedDefaults.includes(text))
        .map((text) => `${name}: ${variable} has the default ${text}`);
    }),
  );

/** The settings as the service itself reads them. Files that a volume brings are not here. */
export const settingsAreAccepted: ComposeRule = (file) =>
  services(file)
    .filter(([, { build }]) => build !== undefined)
    .flatMap(([name, { environment = {} }]) => {
      try {
        readConfig(Object.fromEntries(Object.entries(environment).map(([key, value]) => [key, withDefaults(value)])));
        return [];
      } catch (error) {
        if (error instanceof ConfigRefused) return error.problems.map((problem) => `${name}: ${problem}`);
        throw error;
      }
    });
