import { readFileSync } from 'node:fs';

import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';

import * as nodes from './cluster-rules.ts';
import { composeFiles, readCompose, type ComposeFile } from './compose-file.ts';
import * as rules from './compose-rules.ts';
import { composeSchema } from './compose-schema.ts';

const schema = new Ajv2020({
  allErrors: true,
  strictTuples: false,
  formats: { ipv4: /^(\d{1,3}\.){3}\d{1,3}$/ },
}).compile(composeSchema);

const faultsOf = (file: unknown): readonly string[] =>
  schema(file) ? [] : (schema.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);

const one = () => structuredClone(readCompose('docker-compose.yml'));
const cluster = () => structuredClone(readCompose('docker-compose.cluster.yml'));

type Loose = Record<string, unknown>;
/** The file with one thing put somewhere else. `path` is separated by slashes. */
const changed = (file: ComposeFile, path: string, value: unknown): ComposeFile => {
  const keys = path.split('/');
  const last = keys.pop()!;
  const holder = keys.reduce<Loose>((inner, key) => inner[key] as Loose, file as unknown as Loose);
  if (value === undefined) Reflect.deleteProperty(holder, last);
  else holder[last] = value;
  return file;
};

type Kept = Readonly<{ rule: rules.ComposeRule; planted: readonly (readonly [ComposeFile, string])[] }>;

const env = (node: string) => `services/${node}/environment`;

/** Each with what breaks it, and what is then said. */
const kept: Readonly<Record<string, Kept>> = {
  'ports are published on this machine only': {
    rule: rules.portsAreOfThisMachineOnly,
    planted: [
      [changed(one(), 'services/database/ports', ['5432:5432']), 'database publishes 5432:5432'],
      [changed(cluster(), 'services/node2/ports', ['0.0.0.0:2112:2113']), 'node2 publishes 0.0.0.0:2112:2113'],
    ],
  },
  'no port is published twice': {
    rule: rules.portsAreGivenOnce,
    planted: [[changed(cluster(), 'services/node3/ports', ['127.0.0.1:2111:2113']), 'port 2111 is published twice']],
  },
  'whatever goes on running is asked for its health': {
    rule: rules.healthIsChecked,
    planted: [[changed(one(), 'services/eventstore/healthcheck', undefined), 'eventstore has no health check']],
  },
  'what is waited for can come about': {
    rule: rules.dependenciesCanBeMet,
    planted: [
      [
        changed(one(), 'services/service/depends_on/store', { condition: 'service_healthy' }),
        'service waits for store, which is not there',
      ],
      [
        changed(one(), 'services/database/healthcheck', undefined),
        'service waits for the health of database, which nothing checks',
      ],
      [
        changed(one(), 'services/service/depends_on/eventstore/required', true),
        'service needs eventstore, which has a profile',
      ],
      [
        changed(cluster(), 'services/node1/depends_on', { certificates: { condition: 'service_started' } }),
        'node1 waits for certificates by service_started',
      ],
    ],
  },
  'volumes are declared, and used': {
    rule: rules.volumesAreDeclaredAndUsed,
    planted: [
      [changed(one(), 'volumes/eventstore', undefined), 'volume eventstore is not declared'],
      [changed(cluster(), 'volumes/node4', null), 'volume node4 is not used'],
    ],
  },
  'networks are declared': {
    rule: rules.networksAreDeclared,
    planted: [
      [changed(cluster(), 'services/service/networks', ['inner']), 'service is in inner, which is not declared'],
    ],
  },
  'secrets are given from outside, with documented defaults for one’s own machine': {
    rule: rules.secretsAreGivenFromOutside,
    planted: [
      [changed(one(), `${env('database')}/POSTGRES_PASSWORD`, 'x'), 'database: POSTGRES_PASSWORD holds a secret'],
      [
        changed(one(), `${env('database')}/POSTGRES_PASSWORD`, '${TIENDO_DATABASE_PASSWORD:-x}'),
        'database: POSTGRES_PASSWORD has the default x',
      ],
      [changed(one(), `${env('service')}/TIENDO_SECRET`, 'AAAA'), 'service: TIENDO_SECRET holds a secret'],
      [
        changed(one(), `${env('service')}/TIENDO_DATABASE_URL`, 'postgres://a:b@database/tiendo'),
        'service: TIENDO_DATABASE_URL holds a secret',
      ],
    ],
  },
  'the settings are such as the service accepts': {
    rule: rules.settingsAreAccepted,
    planted: [
      [changed(one(), `${env('service')}/TIENDO_LOGS`, 'json'), 'service: TIENDO_LOGS: no such setting'],
      [
        changed(cluster(), `${env('service')}/TIENDO_EVENT_STORE`, 'esdb://admin:x@node1:2113?tls=false'),
        expect.stringContaining('service: TIENDO_EVENT_STORE: ') as unknown as string,
      ],
    ],
  },
  'only one node alone does without passwords': {
    rule: nodes.onlyOneNodeAloneIsInsecure,
    planted: [
      [changed(cluster(), `${env('node1')}/KURRENTDB_INSECURE`, 'true'), 'node1 is insecure in a cluster'],
      [
        changed(one(), `${env('eventstore')}/KURRENTDB_INSECURE`, 'false'),
        'eventstore is secure and has no certificate',
      ],
    ],
  },
  'nodes take the largest append of the service': {
    rule: nodes.nodesTakeOurLargestAppend,
    planted: [
      [
        changed(one(), `${env('eventstore')}/KURRENTDB_MAX_APPEND_SIZE`, undefined),
        'eventstore refuses our largest append',
      ],
      [
        changed(cluster(), `${env('node3')}/KURRENTDB_MAX_APPEND_EVENT_SIZE`, '8388608'),
        'node3 takes a larger event than append',
      ],
    ],
  },
  'nodes seek each other where they are': {
    rule: nodes.nodesFindEachOther,
    planted: [
      [
        changed(cluster(), `${env('node2')}/KURRENTDB_GOSSIP_SEED`, '172.30.241.11:2113,172.30.241.12:2113'),
        'node2 seeks 172.30.241.11:2113,172.30.241.12:2113',
      ],
      [
        changed(cluster(), `${env('node1')}/KURRENTDB_REPLICATION_IP`, '172.30.241.12'),
        'node1 replicates at another address than its own',
      ],
      [changed(cluster(), `${env('node1')}/KURRENTDB_CLUSTER_SIZE`, '1'), 'node1 expects another cluster'],
      [
        changed(cluster(), `${env('node3')}/KURRENTDB_ADVERTISE_HOST_TO_CLIENT_AS`, '127.0.0.1'),
        'node3 sends clients elsewhere',
      ],
      [changed(cluster(), `${env('node3')}/KURRENTDB_NODE_PORT`, '2114'), 'node3 listens on another port'],
    ],
  },
  'certificates are made for the names and addresses of the nodes that read them': {
    rule: nodes.certificatesFitTheirNodes,
    planted: [
      [
        changed(cluster(), `${env('node2')}/KURRENTDB_CERTIFICATE_FILE`, '/certificates/node1/node.crt'),
        'certificates: node2 reads others',
      ],
      [
        changed(cluster(), 'services/node2/volumes', ['node2:/var/lib/kurrentdb', 'certificates:/certificates']),
        'certificates: node2 does not mount them for reading',
      ],
      [changed(cluster(), 'services/certificates', undefined), 'nothing makes certificates'],
    ],
  },
  'the service reaches every node, encrypted where the nodes are': {
    rule: nodes.theServiceReachesEveryNode,
    planted: [
      [
        changed(
          cluster(),
          `${env('service')}/TIENDO_EVENT_STORE`,
          'esdb://node1:2113,node2:2113,node3:2113?tls=false&tlsCAFile=/certificates/ca/ca.crt',
        ),
        'service reaches the event store: not with the encryption of the nodes',
      ],
      [
        changed(
          cluster(),
          `${env('service')}/TIENDO_EVENT_STORE`,
          'esdb://node1:2113,node2:2113?tls=true&tlsCAFile=/certificates/ca/ca.crt',
        ),
        'service reaches the event store: not node3',
      ],
      [
        changed(cluster(), 'services/service/depends_on/node2', undefined),
        'service reaches the event store: without waiting for node2',
      ],
    ],
  },
};

describe.each(composeFiles)('%s', (path) => {
  it('is written in the part of the Compose specification that is used here', () => {
    expect(faultsOf(readCompose(path))).toEqual([]);
  });

  it.each(Object.entries(kept))('%s', (_sentence, { rule }) => {
    expect(rule(readCompose(path))).toEqual([]);
  });
});

describe('a planted fault is caught:', () => {
  it.each(Object.entries(kept))('%s', (_sentence, { rule, planted }) => {
    for (const [file, said] of planted) expect(rule(file)).toContainEqual(said);
  });

  it.each([
    ['a misspelt key', 'services/database/healthchek', {}],
    ['a number where text is meant', `${env('database')}/POSTGRES_PORT`, 5432],
    ['a volume of the machine itself', 'services/database/volumes', ['/:/host']],
    ['a condition that does not exist', 'services/service/depends_on/database/condition', 'healthy'],
    ['a service without image', 'services/database/image', undefined],
    ['a duration without unit', 'services/database/stop_grace_period', '30'],
  ])('%s', (_what, path, value) => {
    expect(faultsOf(changed(one(), path, value))).not.toEqual([]);
  });
});

describe('the documented defaults', () => {
  it('are said to be known to everybody', () => {
    const page = readFileSync('docs/event-store.md', 'utf8');
    expect(page).toContain('`changeit`');
    expect(page).toContain('`tiendo`');
  });
});
