import { describe, expect, it } from '@jest/globals';
import { prepareOutside } from '../../../src/platform/database/roles.ts';
import { testCluster } from '../../support/database.ts';

describe('an outside server', () => {
  it('is prepared by several processes that start at the same moment', async () => {
    const { superuser } = testCluster();
    for (let round = 0; round < 5; round += 1) {
      await expect(Promise.all(Array.from({ length: 6 }, () => prepareOutside(superuser)))).resolves.toHaveLength(6);
    }
  });
});
