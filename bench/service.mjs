import { randomUUID } from 'node:crypto';
import { Asker } from '../scripts/crash-test/writers.mjs';
import { ServiceUnderTest } from '../scripts/crash-test/service.mjs';

export { ServiceUnderTest };

/** The first administrator, of the whole installation, signed in. @returns what goes along with every question */
export const signedIn = async (service) => {
  const asker = new Asker(service.url, () => undefined);
  const signIn = { signInName: 'quan-tri', password: randomUUID() };
  const organisation = { name: 'Trung tâm Thử nghiệm', kind: 'office' };
  const code = await service.setUpCode();
  await asker.send('POST', '/set-up', { code, organisation, displayName: 'Thử nghiệm quan-tri', ...signIn });
  const { token } = await asker.signIn(signIn);
  return { Authorization: `Bearer ${token}` };
};

/** Waits until every projection has seen the whole log. */
export const caughtUp = async (service) => {
  for (;;) {
    const response = await fetch(`${service.url}/health/ready`);
    const { projections } = await response.json();
    if (projections?.length > 0 && projections.every(({ lagEvents }) => lagEvents === '0')) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};

/**
 * Load by autocannon, for so long; or, where milliseconds are `null`, one request a connection.
 *
 * @returns requests a second and p99 in milliseconds; every answer was 200, 201 or 304
 */
export const loaded = async (url, concurrency, milliseconds, request) => {
  const { default: autocannon } = await import('autocannon');
  const length =
    milliseconds === null ? { amount: concurrency } : { duration: Math.max(1, Math.round(milliseconds / 1_000)) };
  const ask = (much) => autocannon({ url, connections: concurrency, ...much, ...request });
  let result = await ask(length);
  // Slower than the time given: as long as one answer for each connection takes.
  if (result.requests.total === 0) result = await ask({ amount: concurrency });
  const { errors, timeouts, non2xx } = result;
  const unchanged = result.statusCodeStats?.[304]?.count ?? 0;
  if (errors + timeouts + non2xx - unchanged > 0) {
    throw new Error(`${url}: ${JSON.stringify({ errors, timeouts, statuses: result.statusCodeStats })}`);
  }
  const answered = result['2xx'] + unchanged;
  if (answered === 0) throw new Error(`${url}: no answer within ${result.duration} s`);
  return { perSecond: answered / result.duration, p99: result.latency.p99, calls: answered };
};
