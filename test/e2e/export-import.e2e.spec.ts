import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { awaitRegisters } from '../../src/cli/await-registers.ts';
import { readCloudEventLine } from '../../src/cli/cloud-event-line.ts';
import { exportEvents } from '../../src/cli/commands/export-events.ts';
import { importEvents } from '../../src/cli/commands/import-events.ts';
import { bringIn, workOnLog } from '../../src/cli/own-service.ts';
import type { Surroundings } from '../../src/cli/surroundings.ts';
import { textsFor } from '../../src/cli/texts/choose-texts.ts';
import { EventStore, type RecordedEvent } from '../../src/platform/event-store/event-store.ts';
import type { Service } from '../../src/service.ts';
import { asOperator, startTestService } from '../support/service.ts';

const now = '2026-11-21T03:00:00.000Z';
const terminal = { out: () => undefined, err: () => undefined, watched: false, texts: textsFor('en') };

/** Figures, lists and the trail, at corners of both axes. `position` is one of the log. */
const questions = (planId: string, position: bigint) => [
  '/api/v1/plans?limit=100&at=2025-08-01',
  `/api/v1/plans/${planId}/progress?at=2023-12-21&by=field`,
  `/api/v1/plans/${planId}/progress?at=2023-12-21&knownAt=2023-12-01T00:00:00Z&by=unit`,
  `/api/v1/plans/${planId}/progress?at=2023-06-30&knownAt=${position}`,
  `/api/v1/plans/${planId}/tasks?at=2023-10-31&limit=1000`,
  `/api/v1/progress/explain?plan=${planId}&at=2023-12-21&count=T2`,
  '/api/v1/progress?at=2024-01-11&by=unit',
  '/api/v1/units?at=2025-07-01&limit=1000',
  '/api/v1/audit?limit=1000',
];

/** Byte offsets of EventStoreDB are of one log; positions of PostgreSQL are the same in every log of the same events. */
const withoutOffsets = (text: string) => text.replace(/("position":"|knownAt=)\d+/g, '$1…');

describe('a history carried to another installation', () => {
  let folder: string;
  let file: string;
  let first: Service;
  let second: Service;

  const importInto = (service: Service, from: string) =>
    importEvents(
      { importAll: (events, onProgress) => bringIn(service.app, events, onProgress, terminal) } as Surroundings,
      from,
      now,
      terminal,
    );
  const text = async (service: Service, path: string) =>
    (await fetch(`${service.url}${path}`, { headers: asOperator(service) })).text();
  const positionOf600 = async ({ app }: Service) =>
    (await app.get(EventStore).readAll({ limit: 600 })).at(-1)!.position;
  const positionsAreDense = ([line]: readonly string[]) => (readCloudEventLine(line!) as RecordedEvent).position === 1n;
  const linesOf = async (path: string) => (await readFile(path, 'utf8')).trimEnd().split('\n');

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tiendo-export-'));
    file = join(folder, 'history.ndjson');
    [first, second] = await Promise.all([startTestService({ demo: 'on' }), startTestService()]);
    await awaitRegisters(first.app, terminal);
    await workOnLog(first.app, (log) => exportEvents(log, file, terminal));
  }, 120_000);
  afterAll(async () => {
    await Promise.all([first.stop(), second.stop()]);
    await rm(folder, { recursive: true });
  });

  it('is refused as a whole when a line was lost, and leaves the store empty', async () => {
    const cut = join(folder, 'cut.ndjson');
    const lines = await linesOf(file);
    const streams = lines.map((line) => (readCloudEventLine(line) as RecordedEvent).stream);
    const goesOn = (stream: string, n: number) => n >= 400 && streams.indexOf(stream, n + 1) > 0;
    const lost = streams.findIndex(goesOn);
    await writeFile(cut, `${lines.toSpliced(lost, 1).join('\n')}\n`);
    // Without dense positions the gap shows in the stream, at its next event. Numbers of lines, from 1.
    const seen = positionsAreDense(lines) ? lost + 1 : streams.indexOf(streams[lost]!, lost + 1);
    await expect(importInto(second, cut)).rejects.toMatchObject({
      exitCode: 1,
      message: expect.stringContaining(String(seen)),
    });
    expect(await workOnLog(second.app, async ({ end }) => end)).toBe(0n);
  });

  it('answers every question with the same bytes', async () => {
    await importInto(second, file);
    const { items } = JSON.parse(await text(first, '/api/v1/plans?q=dak%20nong')) as { items: { id: string }[] };
    const [here, there] = await Promise.all([first, second].map(positionOf600));
    const shown = here === there ? (answer: string) => answer : withoutOffsets;
    const theirs = questions(items[0]!.id, there!);
    for (const [index, question] of questions(items[0]!.id, here!).entries()) {
      const answer = await text(first, question);
      expect(answer).toContain('"knownAt"');
      expect(shown(await text(second, theirs[index]!))).toBe(shown(answer));
    }
  }, 120_000);

  it('is the same events byte for byte, but for the note that they were imported', async () => {
    const again = join(folder, 'again.ndjson');
    await workOnLog(second.app, (log) => exportEvents(log, again, terminal));
    const [before, after] = (await Promise.all([linesOf(file), linesOf(again)])).map((lines) =>
      lines.map(readCloudEventLine),
    );
    expect(after).toHaveLength(before!.length);
    const dense = positionsAreDense(await linesOf(file));
    const strip = (event: unknown) => ({ ...(event as object), metadata: null, ...(!dense && { position: null }) });
    expect(after!.map(strip)).toEqual(before!.map(strip));
    const { metadata } = after![0] as { metadata: string };
    expect(JSON.parse(metadata)).toMatchObject({ importedAt: now, source: 'history.ndjson' });
  });

  it('is refused by a store that holds events', async () => {
    await expect(importInto(second, file)).rejects.toMatchObject({ exitCode: 1, message: terminal.texts.notEmpty });
  });
});
