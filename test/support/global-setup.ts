import { makeTemplate, startCluster, type TestCluster } from './cluster.ts';

declare global {
  var tiendoTestCluster: TestCluster | undefined;
}

export default async function setup(): Promise<void> {
  const cluster = await startCluster();
  globalThis.tiendoTestCluster = cluster;
  await makeTemplate(cluster);
  const { superuser, owner, app } = cluster;
  process.env.TIENDO_TEST_CLUSTER = JSON.stringify({ superuser, owner, app });
}
