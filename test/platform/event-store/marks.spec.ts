import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { takeMark, withMark, type Mark } from '../../../src/platform/event-store/eventstoredb/marks.ts';

const mark: Mark = { recordedAt: '2023-12-21T03:04:05.123456Z', import: 'more' };

describe('the mark in the metadata', () => {
  it('stands beside the members that the store itself reads', () => {
    expect(JSON.parse(withMark('{"$correlationId":"c","schema":1}', mark))).toEqual({
      tiendo: mark,
      $correlationId: 'c',
      schema: 1,
    });
  });

  it.each(['{}', '{ }', ' \n{"a":1}', '{ "a" : 1 , "a": 2}', '[]', '"x"', 'null', '{"tiendo":{"append":"x"},"b":0}'])(
    'is taken away from %s without a trace',
    (metadata) => {
      const stored = withMark(metadata, mark);
      expect(() => JSON.parse(stored) as unknown).not.toThrow();
      expect(takeMark(stored)).toEqual({ metadata, mark });
    },
  );

  it('is taken away from any JSON without a trace', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom<Mark>({ append: 'x' }, mark), (metadata, any) => {
        expect(takeMark(withMark(metadata, any))).toEqual({ metadata, mark: any });
      }),
    );
  });

  it('is not looked for in what others wrote', () => {
    expect(takeMark('')).toEqual({ metadata: '{}', mark: {} });
    expect(takeMark('{"a":{"tiendo":{}}}')).toEqual({ metadata: '{"a":{"tiendo":{}}}', mark: {} });
  });
});
