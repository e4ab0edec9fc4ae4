import { randomUUID } from 'node:crypto';
import type { MemoryLog, Proposed } from './memory-log.ts';

const event = (type: string, data: string | Uint8Array, contentType = 'application/json'): Proposed => ({
  id: randomUUID(),
  type,
  contentType,
  data: Buffer.from(data),
  metadata: Buffer.from(''),
});

/** Leaves in a log what a server in use has: events of others, some of no JSON, links of projections, streams that are gone. */
export const useLog = (log: MemoryLog): void => {
  for (let n = 0; n < 1_200; n += 1) log.append(`order-${n % 40}`, [event('OrderPlaced', `{"n":${n}}`)], 'any');
  log.append('picture-1', [event('PictureTaken', Uint8Array.of(0xff, 0, 0x80), 'application/octet-stream')], 'any');
  for (let n = 0; n < 50; n += 1)
    log.append('orders', [event('$>', `${n}@order-1`, 'application/octet-stream')], 'any');
  log.softDelete('order-1');
  log.tombstone('order-2');
  log.scavenge();
  log.softDelete('order-3');
};
