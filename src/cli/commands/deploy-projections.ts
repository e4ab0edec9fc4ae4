import type { Deployment } from '../../platform/event-store/server-projections/deploy-projections.ts';
import { exitCodes, Failure } from '../failure.ts';
import type { Surroundings } from '../surroundings.ts';
import { table } from '../table.ts';
import type { Terminal } from '../terminal.ts';

export type DeployOptions = Readonly<{ store?: string; disableOlder?: boolean }>;

/** @throws Failure when a name stands there with another text, or was not put there by this command */
export const deployProjections = async (
  world: Surroundings,
  { store, disableOlder = false }: DeployOptions,
  { texts, out, err }: Terminal,
): Promise<void> => {
  const deployments = await world.deployProjections(store, disableOlder);
  const { columns, deployed } = texts;
  const rows = deployments.map(({ name, is, status }) => [name, deployed[is], status ?? '—']);
  out(`${table([{ head: columns.name }, { head: columns.outcome }, { head: columns.state }], rows)}\n`);
  for (const { name, disabled } of deployments.flatMap(({ older }) => older)) {
    err(`${disabled ? texts.olderDisabled(name) : texts.olderStands(name)}\n`);
  }
  const refused = deployments.filter(({ is }) => is === 'other-text' || is === 'foreign');
  if (refused.length > 0) throw new Failure(exitCodes.refused, refusalOf(refused, texts));
};

const refusalOf = (refused: readonly Deployment[], texts: Terminal['texts']): string =>
  refused
    .map(({ name, is }) => (is === 'other-text' ? texts.otherTextDeployed(name) : texts.foreignProjection(name)))
    .join('\n');
