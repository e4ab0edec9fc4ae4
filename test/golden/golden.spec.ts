import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { sentenceOf } from '../../projections/audit-sentences.ts';
import { timelineOf } from '../../projections/timeline.ts';
import type { Register } from '../../projections/projection.ts';
import { eventCatalogue, type EventType } from '../../src/domain/event-catalogue.ts';
import { categories } from '../../src/domain/shared/ids.ts';
import { projections } from '../../src/platform/read-store/projections.ts';
import { upcasters } from '../../src/platform/streams/upcasters.ts';
import { shapesInCode } from './event-shapes.ts';
import { corpus, digestOf, historiesOf } from './history.ts';

const pinned = <Kept>(file: string): Kept => JSON.parse(readFileSync(`test/golden/${file}.json`, 'utf8')) as Kept;

const types = Object.keys(eventCatalogue) as EventType[];
const upTo = (schema: number): readonly number[] => Array.from({ length: schema }, (_, index) => index + 1);

describe('recorded events', () => {
  it('of every type and every schema ever written stand in the corpus', () => {
    const missing = types.flatMap((type) =>
      upTo(eventCatalogue[type].schema)
        .filter((schema) => !corpus.some((line) => line.type === type && line.schema === schema))
        .map((schema) => `${type} ${schema}`),
    );
    expect(missing).toEqual([]);
  });

  it('of an older schema have an upcaster to the next', () => {
    const missing = types.flatMap((type) =>
      upTo(eventCatalogue[type].schema - 1)
        .filter((schema) => upcasters[type]?.[schema] === undefined)
        .map((schema) => `${type} ${schema}`),
    );
    expect(missing).toEqual([]);
  });

  /** By event type, then by schema. */
  const shapes = pinned<Record<string, Record<string, string>>>('shapes');
  const inCode = shapesInCode();
  it.each([...types, 'circumstances'])('%s keep the shape that their schema number stands for', (type) => {
    const schema = type === 'circumstances' ? 1 : eventCatalogue[type as EventType].schema;
    expect(inCode[type]).toBe(shapes[type]?.[schema]);
  });
});

/** By projection and version: rows that come out differently need a new version. */
const digests = pinned<Record<string, string>>('digests');
const registers = projections.filter(
  (projection) => 'category' in projection,
) as unknown as readonly Register<unknown>[];

describe('the corpus replayed', () => {
  it.each(registers.map((register) => [`${register.name}@${register.version}`, register] as const))(
    'draws the rows of %s as ever',
    (name, register) => {
      const drawn = [...historiesOf(register.category)].map(([stream, told]) => [stream, timelineOf(register, told)]);
      expect(digestOf(drawn)).toBe(digests[name]);
    },
  );

  it('has a sentence for every event', () => {
    const told = categories.flatMap((category) => [...historiesOf(category).values()].flat());
    expect(told.filter(({ event }) => sentenceOf(event).trim() === '')).toEqual([]);
    expect(told).toHaveLength(corpus.length);
  });
});
