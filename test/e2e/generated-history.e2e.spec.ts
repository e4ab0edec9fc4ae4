import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { buildProgram } from '../../src/cli/program.ts';
import { checkStore } from '../../src/cli/own-fsck.ts';
import { bringIn } from '../../src/cli/own-service.ts';
import { run } from '../../src/cli/run.ts';
import type { Surroundings } from '../../src/cli/surroundings.ts';
import { textsFor } from '../../src/cli/texts/choose-texts.ts';
import { EventStore } from '../../src/platform/event-store/event-store.ts';
import type { Finding } from '../../src/platform/fsck/finding.ts';
import type { Service } from '../../src/service.ts';
import { asOperator, startTestService } from '../support/service.ts';

describe('tiendo generate --into-store', () => {
  let service: Service;
  let said = '';
  const terminal = {
    out: () => undefined,
    err: (text: string) => void (said += text),
    watched: false,
    texts: textsFor('en'),
  };
  const generate = (...more: string[]) => {
    const world = {
      importAll: (events, onProgress) => bringIn(service.app, events, onProgress, terminal),
    } as Surroundings;
    const args = ['generate', '--units', '4', '--plans', '2', '--tasks', '12', '--into-store', ...more];
    return run(buildProgram(world, terminal, '1.2.3'), args, terminal);
  };

  beforeAll(async () => {
    service = await startTestService();
  });
  afterAll(() => service.stop());

  it('is refused beside a file', async () => {
    expect(await generate('history.ndjson')).toBe(2);
    expect(said).toContain('Name a file or --into-store');
  });

  it('fills the store with a history in which nothing is wrong', async () => {
    expect(await generate()).toBe(0);
    const findings: Finding[] = [];
    const logIsHere = process.env.TIENDO_TEST_E2E_STORE !== 'double';
    const how = {
      oneIn: 1,
      logIsHere,
      onFinding: (finding: Finding) => findings.push(finding),
      onProgress: () => undefined,
    };
    const report = await checkStore(service.app, how);
    expect(findings).toEqual([]);
    expect(report.things).toBeGreaterThanOrEqual(96n + 8n);
    const [first] = await service.app.get(EventStore).readAll({ limit: 1 });
    expect(JSON.parse(first!.metadata)).toMatchObject({
      source: 'tiendo generate --units 4 --plans 2 --tasks 12 --years 1 --seed 1',
    });
  });

  it('is answered for like any other: every task of the year is counted', async () => {
    const answer = await fetch(`${service.url}/api/v1/progress?at=2025-12-31`, { headers: asOperator(service) });
    expect(await answer.json()).toMatchObject({ counts: { total: 96 } });
  });
});
