import { maxAppendBytes } from '../../src/platform/event-store/event-store.ts';
import { withDefaults, type ComposeFile, type ComposeService } from './compose-file.ts';
import { isJob, mountsOf, services, type ComposeRule } from './compose-rules.ts';

const nodePrefix = 'KURRENTDB_';
const nodesOf = (file: ComposeFile) =>
  services(file).filter(([, { environment = {} }]) =>
    Object.keys(environment).some((key) => key.startsWith(nodePrefix)),
  );
const settingOf = ({ environment = {} }: ComposeService, name: string) => environment[`${nodePrefix}${name}`];

const addressOf = ({ networks }: ComposeService): string | undefined =>
  networks === undefined || Array.isArray(networks)
    ? undefined
    : Object.values(networks as Readonly<Record<string, { ipv4_address?: string }>>)[0]?.ipv4_address;

/** A node without passwords serves one machine alone; several nodes never. */
export const onlyOneNodeAloneIsInsecure: ComposeRule = (file) => {
  const nodes = nodesOf(file);
  return nodes
    .filter(([, node]) => (settingOf(node, 'INSECURE') === 'true') !== (nodes.length === 1))
    .map(([name]) => `${name} is ${nodes.length === 1 ? 'secure and has no certificate' : 'insecure in a cluster'}`);
};

export const nodesFindEachOther: ComposeRule = (file) => {
  const nodes = nodesOf(file);
  if (nodes.length === 1) return [];
  return nodes.flatMap(([name, node]) => {
    const own = addressOf(node);
    const others = nodes.filter(([other]) => other !== name).map(([, other]) => `${addressOf(other) ?? '?'}:2113`);
    const seeds = (settingOf(node, 'GOSSIP_SEED') ?? '').split(',');
    return [
      ...(seeds.toSorted().join() === others.toSorted().join() ? [] : [`${name} seeks ${seeds.join()}`]),
      ...(settingOf(node, 'REPLICATION_IP') === own ? [] : [`${name} replicates at another address than its own`]),
      ...(settingOf(node, 'CLUSTER_SIZE') === String(nodes.length) ? [] : [`${name} expects another cluster`]),
      ...(settingOf(node, 'ADVERTISE_HOST_TO_CLIENT_AS') === name ? [] : [`${name} sends clients elsewhere`]),
      ...(settingOf(node, 'NODE_PORT') === '2113' ? [] : [`${name} listens on another port`]),
    ];
  });
};

/** The server counts more of an append than we do: types twice, and what the adapter adds. The limit for one event may not be larger. */
export const nodesTakeOurLargestAppend: ComposeRule = (file) =>
  nodesOf(file).flatMap(([name, node]) => {
    const [append = 0, event = 0] = ['MAX_APPEND_SIZE', 'MAX_APPEND_EVENT_SIZE'].map((limit) =>
      Number(settingOf(node, limit) ?? 0),
    );
    if (Math.min(append, event) < 2 * maxAppendBytes) return [`${name} refuses our largest append`];
    return event > append ? [`${name} takes a larger event than append`] : [];
  });

/** The job's script numbers its nodes: node1 at …1, and so on. */
export const certificatesFitTheirNodes: ComposeRule = (file) => {
  const nodes = nodesOf(file);
  if (nodes.length === 1) return [];
  const job = services(file).find(([, service]) => isJob(service));
  if (job === undefined) return ['nothing makes certificates'];
  const script = withDefaults((job[1].command ?? []).join('\n'));
  const [made = '', addresses = '', names = ''] = ['-out ./node$n', '-ip-addresses ', '-dns-names '].map(
    (part) => script.split('\n').find((line) => line.includes(part)) ?? '',
  );
  const numbers = /for n in ([\d ]+);/.exec(script)?.[1]?.split(' ') ?? [];
  const volume = mountsOf(job[1])[0]?.[0] ?? '';
  return nodes.flatMap(([name, node], index) => {
    const number = String(index + 1);
    const forNode = (line: string) => line.replaceAll('$n', number);
    const problems: string[] = [];
    if (!numbers.includes(number) || !forNode(made).includes(`-out ./${name} `)) problems.push(`${name} gets none`);
    if (!forNode(addresses).includes(`,${addressOf(node) ?? '?'} `)) problems.push(`${name} has another address`);
    if (!new RegExp(`localhost,${name}\\b`).test(forNode(names))) problems.push(`${name} has another name`);
    if (!mountsOf(node).some(([from, to, mode]) => from === volume && to === '/certificates' && mode === 'ro')) {
      problems.push(`${name} does not mount them for reading`);
    }
    const paths = ['CERTIFICATE_FILE', 'CERTIFICATE_PRIVATE_KEY_FILE', 'TRUSTED_ROOT_CERTIFICATES_PATH'];
    const expected = [`/certificates/${name}/node.crt`, `/certificates/${name}/node.key`, '/certificates/ca'];
    if (paths.map((path) => settingOf(node, path)).join() !== expected.join()) problems.push(`${name} reads others`);
    return problems.map((problem) => `certificates: ${problem}`);
  });
};

/** By name and port inside the network, encrypted exactly where the nodes are, trusting the authority that the job made. */
export const theServiceReachesEveryNode: ComposeRule = (file) => {
  const nodes = nodesOf(file);
  const [found] = services(file).filter(([, { build }]) => build !== undefined);
  const [name = '', service = {}] = found ?? [];
  const address = withDefaults(service.environment?.TIENDO_EVENT_STORE ?? '');
  if (address === 'postgres') return [];
  const problems: string[] = [];
  for (const [node] of nodes) if (!new RegExp(`[@/,]${node}:2113\\b`).test(address)) problems.push(`not ${node}`);
  const isSecure = nodes.length > 1;
  if (address.includes('tls=true') !== isSecure) problems.push('not with the encryption of the nodes');
  if (isSecure && !address.endsWith('&tlsCAFile=/certificates/ca/ca.crt')) problems.push('not with their authority');
  if (isSecure && !mountsOf(service).some(([, to]) => to === '/certificates'))
    problems.push('without the certificates');
  for (const [node] of nodes) {
    if (service.depends_on?.[node]?.condition !== 'service_healthy') problems.push(`without waiting for ${node}`);
  }
  return problems.map((problem) => `${name} reaches the event store: ${problem}`);
};
