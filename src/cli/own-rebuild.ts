import { userInfo } from 'node:os';

import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { EventStore } from '../platform/event-store/event-store.ts';
import { writersFor } from '../platform/read-store/projections.ts';
import type { OnProgress } from '../platform/read-store/rebuild/bulk-load.ts';
import { ProjectionRebuild } from '../platform/read-store/rebuild/projection-rebuild.ts';
import { NothingToDo, RebuildEnded, RebuildUnderWay } from '../platform/read-store/rebuild/rebuild.errors.ts';
import type { ProjectionWriter } from '../platform/read-store/runner/projection-writer.ts';
import { leaseFrom } from '../platform/read-store/runner/register-runner.ts';
import { replayQuarantine, type Replayed } from '../platform/read-store/runner/replay-quarantine.ts';
import { exitCodes, Failure } from './failure.ts';
import type { Terminal } from './terminal.ts';

/** @throws Failure with the names that there are */
const writersNamed = (
  app: INestApplicationContext,
  name: string | undefined,
  { texts }: Terminal,
): readonly [ProjectionWriter, ...ProjectionWriter[]] => {
  const all = writersFor(app.get(EventStore));
  const [first, ...others] = all.filter((writer) => name === undefined || writer.name === name);
  if (first !== undefined) return [first, ...others];
  throw new Failure(
    exitCodes.usage,
    texts.noProjection(
      name ?? '',
      all.map((writer) => writer.name),
    ),
  );
};

/** Works on the versions of one projection. @throws Failure when it cannot be done now */
export const rebuildIn = async <T>(
  app: INestApplicationContext,
  projection: string,
  onProgress: OnProgress,
  terminal: Terminal,
  work: (rebuild: ProjectionRebuild) => Promise<T>,
): Promise<T> => {
  const { texts } = terminal;
  const writer = writersNamed(app, projection, terminal)[0];
  const source = app.get(DataSource);
  const rebuild = new ProjectionRebuild({
    writer,
    store: app.get(EventStore),
    lease: () => leaseFrom(source),
    by: userInfo().username,
    onProgress,
  });
  return work(rebuild).catch((cause: unknown) => {
    if (cause instanceof RebuildUnderWay) throw new Failure(exitCodes.refused, texts.rebuildUnderWay, { cause });
    if (cause instanceof RebuildEnded) throw new Failure(exitCodes.refused, texts.rebuildEnded, { cause });
    if (cause instanceof NothingToDo) throw new Failure(exitCodes.refused, texts.notRebuilt[cause.missing], { cause });
    throw cause;
  });
};

/** Tries events in quarantine again, of one projection or of all. */
export const replayIn = async (
  app: INestApplicationContext,
  projection: string | undefined,
  terminal: Terminal,
): Promise<Replayed> => {
  const { client, release } = await leaseFrom(app.get(DataSource));
  try {
    let all: Replayed = { drawn: 0, waiting: 0 };
    for (const writer of writersNamed(app, projection, terminal)) {
      const { drawn, waiting } = await replayQuarantine({ client, writer, store: app.get(EventStore) });
      all = { drawn: all.drawn + drawn, waiting: all.waiting + waiting };
    }
    return all;
  } finally {
    await release();
  }
};
