import type { INestApplicationContext } from '@nestjs/common';

import { AuditTrail, Ledger, TaskRegister } from '../features/ports/registers.ts';
import { faultOf } from '../platform/event-store/eventstoredb/connection-string.ts';
import { DriverFailed } from '../platform/event-store/eventstoredb/driver-failure.ts';
import { Driver } from '../platform/event-store/eventstoredb/driver.ts';
import { EventStore } from '../platform/event-store/event-store.ts';
import {
  crossCheck,
  type CrossCheck,
  type Disagreement,
} from '../platform/event-store/server-projections/cross-check.ts';
import { deployProjection, type Deployment } from '../platform/event-store/server-projections/deploy-projections.ts';
import { deployedName, readProjectionFiles } from '../platform/event-store/server-projections/projection-file.ts';
import { exitCodes, Failure } from './failure.ts';
import { withoutPassword } from './store-address.ts';
import type { Terminal } from './terminal.ts';

/** Projections that EventStoreDB runs: where it is, and the folder with their texts. */
export type ServerSide = Readonly<{ address: string; folder: string }>;

/** @throws Failure when the address is of no EventStoreDB, or nobody answers there */
export const deployAll = (
  side: ServerSide,
  disableOlder: boolean,
  terminal: Terminal,
): Promise<readonly Deployment[]> =>
  withDriver(side.address, terminal, async (driver) => {
    const deployments: Deployment[] = [];
    for (const file of await readProjectionFiles(side.folder)) {
      deployments.push(await deployProjection(driver, file, { disableOlder }));
    }
    return deployments;
  });

/** @throws Failure when the address is of no EventStoreDB, nobody answers there, or a projection is not deployed */
export const checkRegisters = (
  app: INestApplicationContext,
  side: ServerSide,
  terminal: Terminal,
): Promise<CrossCheck> =>
  withDriver(side.address, terminal, async (server) => {
    const names = await deployedNames(server, side.folder, terminal);
    const { position } = await app.get(Ledger).resolve(undefined, ['tasks', 'trail']);
    return crossCheck({
      server,
      names,
      store: app.get(EventStore),
      tasks: app.get(TaskRegister),
      trail: app.get(AuditTrail),
      shown: position,
    });
  });

const deployedNames = async (
  server: Driver,
  folder: string,
  { texts }: Terminal,
): Promise<Readonly<Record<Disagreement['projection'], string>>> => {
  const files = await readProjectionFiles(folder);
  const names = Object.fromEntries(files.map((file) => [file.question, deployedName(file, file.version)]));
  for (const name of Object.values(names)) {
    if ((await server.projectionStatistics(name)) === null) {
      throw new Failure(exitCodes.refused, texts.notDeployed(name));
    }
  }
  return names as Readonly<Record<Disagreement['projection'], string>>;
};

const withDriver = async <T>(
  address: string,
  { texts }: Terminal,
  work: (driver: Driver) => Promise<T>,
): Promise<T> => {
  if (address === 'postgres') throw new Failure(exitCodes.usage, texts.needsEventStoreDb);
  const fault = faultOf(address);
  if (fault !== null) throw new Failure(exitCodes.usage, texts.cannotOpen(withoutPassword(address), fault));
  const driver = Driver.to(address);
  try {
    return await work(driver);
  } catch (cause) {
    if (!(cause instanceof DriverFailed)) throw cause;
    throw new Failure(exitCodes.unreachable, texts.cannotOpen(withoutPassword(address), cause.message), { cause });
  } finally {
    await driver.close();
  }
};
