#!/usr/bin/env node
// Kills the running service, its database server, or both, again and again under concurrent writers, and then looks for
// anything acknowledged that is missing, anything doubled, a hole in the positions, and a register that differs from its fold.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { ServiceUnderTest } from './service.mjs';
import { verify } from './verify.mjs';
import { Asker, prepare, write } from './writers.mjs';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '20' },
    writers: { type: 'string', default: '32' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(
    'Usage: npm run test:crash -- [--rounds 20] [--writers 32]\n' +
      'Each round kills the service, the database server or both with SIGKILL at a random instant.',
  );
  process.exit(0);
}

const kills = {
  service: (service) => service.kill(),
  server: (service) => service.killServer(),
  both: async (service) => {
    await service.killServer();
    await service.kill();
  },
};

const run = async (dataDir) => {
  const service = await ServiceUnderTest.on(dataDir);
  const acknowledged = [];
  const asker = new Asker(service.url, (receipt) => acknowledged.push(receipt));
  try {
    await service.start();
    const scene = await prepare(asker, await service.setUpCode());
    const enough = new AbortController();
    const writers = Array.from({ length: Number(values.writers) }, (_, n) =>
      write(asker, scene, `w${n}`, enough.signal),
    );
    const failed = Promise.all(writers).then(() => new Promise(() => undefined));
    for (let round = 1; round <= Number(values.rounds); round += 1) {
      const before = acknowledged.length;
      await Promise.race([pause(300 + Math.random() * 1_700), failed]);
      const [what, kill] = Object.entries(kills)[round % 3];
      await kill(service);
      await Promise.race([service.start(), failed]);
      await Promise.race([until(() => acknowledged.length > before), failed]);
      console.log(`round ${round}: killed ${what}; ${acknowledged.length} requests acknowledged so far`);
    }
    enough.abort();
    await Promise.all(writers);
    await service.answers('/health/ready');
    await caughtUp(service);
    const problems = await verify(await service.socketDir(), acknowledged);
    for (const signal of ['SIGTERM', 'SIGINT']) {
      await service.start();
      const exitCode = await endsUnderClients(service, signal);
      if (exitCode !== 0) problems.push(`${signal} ended the service with exit code ${exitCode}`);
    }
    console.log(`${acknowledged.length} requests acknowledged, ${asker.retries} sent again`);
    return problems;
  } finally {
    if (service.child?.exitCode === null && service.child.signalCode === null) await service.kill();
  }
};

const until = async (holds) => {
  while (!(await holds())) await pause(20);
};

/** A clean stop does not wait for clients of the live feed, which never leave by themselves. */
const endsUnderClients = async (service, signal) => {
  const headers = { Authorization: `Bearer ${await service.operatorToken()}` };
  const clients = await Promise.all(Array.from({ length: 5 }, () => fetch(`${service.url}/api/v1/feed`, { headers })));
  const cut = clients.map((client) => client.text().catch(() => ''));
  const exitCode = await service.stop(signal);
  await Promise.all(cut);
  return exitCode;
};

const caughtUp = (service) =>
  until(async () => {
    const { projections } = await (await fetch(`${service.url}/health/ready`)).json();
    return projections.length > 0 && projections.every(({ lagEvents }) => lagEvents === '0');
  });

const dataDir = await mkdtemp(join(tmpdir(), 'tiendo-crash-'));
const problems = await run(dataDir);
await rm(dataDir, { recursive: true, force: true });
for (const problem of problems.slice(0, 20)) console.error(`BROKEN: ${problem}`);
console.log(
  problems.length === 0
    ? 'nothing lost, nothing doubled, registers equal to the fold'
    : `${problems.length} broken promises`,
);
process.exit(problems.length === 0 ? 0 : 1);
