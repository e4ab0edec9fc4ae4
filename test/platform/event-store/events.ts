import type { EventToAppend } from '../../../src/platform/event-store/event-store.ts';

let made = 0;

/** A new UUID at each call, the same ones in each run. */
export const nextId = (): string => `00000000-0000-7000-8000-${String((made += 1)).padStart(12, '0')}`;

export const happened = (type = 'TaskStarted', data = '{}', metadata = '{}'): EventToAppend => ({
  id: nextId(),
  type,
  data,
  metadata,
});

export const many = (count: number): EventToAppend[] => Array.from({ length: count }, () => happened());
