import type { Driver } from '../eventstoredb/driver.ts';
import { DeploymentRecord, type RecordKeeper } from './deployment-record.ts';
import { deployedName, type ProjectionFile } from './projection-file.ts';

export type ProjectionManager = RecordKeeper &
  Pick<Driver, 'createProjection' | 'disableProjection' | 'projectionStatistics'>;

/**
 * What came of a file:
 * - `created`: it folds from the first event on
 * - `unchanged`: the same text stands there
 * - `other-text`: its version stands there with another text; nothing was done
 * - `foreign`: its name stands there and this command did not put it there; nothing was done
 */
export type Deployment = Readonly<{
  name: string;
  is: 'created' | 'unchanged' | 'other-text' | 'foreign';
  /** As the server words it, `Running` for one; `null` where it does not say. */
  status: string | null;
  /** Earlier versions that the server still keeps, the latest first, and whether they were disabled now. */
  older: readonly Readonly<{ name: string; disabled: boolean }>[];
}>;

/**
 * Puts a projection on the server under the name of its version. State is never lost or mixed: a text is never swapped, for
 * the server would go on from the old one's state, and nothing is reset or deleted. Disabling keeps state and checkpoint.
 *
 * The record is written before the projection is made, so that a deployment cut off in between is completed by the next.
 */
export const deployProjection = async (
  server: ProjectionManager,
  file: ProjectionFile,
  { disableOlder }: Readonly<{ disableOlder: boolean }>,
): Promise<Deployment> => {
  const name = deployedName(file, file.version);
  const is = await deploy(server, file, name);
  const refused = is === 'other-text' || is === 'foreign';
  const status = (await server.projectionStatistics(name))?.status ?? null;
  return { name, is, status, older: await olderVersions(server, file, disableOlder && !refused) };
};

const deploy = async (server: ProjectionManager, file: ProjectionFile, name: string): Promise<Deployment['is']> => {
  const record = new DeploymentRecord(server);
  const recorded = await record.of(name);
  if (recorded !== null && recorded !== file.sha256) return 'other-text';
  if (recorded === null) {
    if ((await server.projectionStatistics(name)) !== null) return 'foreign';
    await record.write(name, file.sha256);
  }
  return (await server.createProjection(name, file.text)) ? 'created' : 'unchanged';
};

const olderVersions = async (
  server: ProjectionManager,
  file: ProjectionFile,
  disable: boolean,
): Promise<Deployment['older']> => {
  const found: { name: string; disabled: boolean }[] = [];
  for (let version = file.version - 1; version > 0; version -= 1) {
    const name = deployedName(file, version);
    if ((await server.projectionStatistics(name)) === null) continue;
    if (disable) await server.disableProjection(name);
    found.push({ name, disabled: disable });
  }
  return found;
};
