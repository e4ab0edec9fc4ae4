import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { cloudEventLine, readCloudEventLine } from '../../src/cli/cloud-event-line.ts';
import { memberText } from '../../src/cli/json-member.ts';
import { withOrigin } from '../../src/cli/commands/import-events.ts';

const event = {
  id: '018c0a5e-7c00-7000-8000-000000000050',
  type: 'TaskStarted',
  stream: 'task-018c0a5e-7c00-7000-8000-000000000030',
  revision: 1n,
  position: 57n,
  recordedAt: '2023-12-14T03:00:00.123456Z',
  data: '{"taskId" : "x", "n": 1.0, "text":"đã \\u0111 \\"}, \\"data\\":1"}',
  metadata: '{"$correlationId":"a", "schema":1}',
};

describe('an exported event', () => {
  it('is a CloudEvent 1.0 whose attribute names are lower case', () => {
    const { data, ...attributes } = JSON.parse(cloudEventLine(event)) as Record<string, unknown>;
    expect(attributes).toEqual({
      specversion: '1.0',
      id: event.id,
      source: '/streams/task-018c0a5e-7c00-7000-8000-000000000030',
      type: 'TaskStarted',
      time: '2023-12-14T03:00:00.123456Z',
      datacontenttype: 'application/json',
      stream: event.stream,
      revision: '1',
      position: '57',
      recordedat: '2023-12-14T03:00:00.123456Z',
      metadata: '{"$correlationId":"a", "schema":1}',
    });
    expect(data).toEqual(JSON.parse(event.data));
  });

  it('comes back byte for byte', () => {
    expect(readCloudEventLine(cloudEventLine(event).trimEnd())).toEqual(event);
  });

  it('comes back byte for byte whatever its body is, written with or without spaces', () => {
    fc.assert(
      fc.property(fc.json(), fc.integer({ min: 0, max: 3 }), (json, indent) => {
        const data = JSON.stringify({ body: JSON.parse(json) as unknown }, null, indent);
        expect(readCloudEventLine(cloudEventLine({ ...event, data }))).toEqual({ ...event, data });
      }),
    );
  });

  it.each([
    ['JSON', 'not json'],
    ['type', cloudEventLine(event).replace('"type"', '"kind"')],
    ['position', cloudEventLine(event).replace('"57"', '"-1"')],
    ['data', cloudEventLine(event).replace(',"data":', ',"body":')],
  ])('is refused by naming %s when that is missing or unreadable', (what, line) => {
    expect(readCloudEventLine(line)).toBe(what);
  });
});

describe('the text of a member', () => {
  it.each([
    ['{"a":1}', '1'],
    ['{ "b" : {"a":2} , "a" : [1, {"a":3}] }', '[1, {"a":3}]'],
    ['{"x":"\\"a\\":9","a":"\\\\"}', '"\\\\"'],
    ['{"a":null,"b":1}', 'null'],
    ['{"b":{"a":1}}', null],
    ['{}', null],
  ])('of %s is %s', (object, text) => {
    expect(memberText(object, 'a')).toBe(text);
  });
});

describe('the origin of an imported event', () => {
  const first = { importedAt: '2026-01-01T00:00:00.000Z', source: 'a.ndjson', sourceSha256: 'aa' };
  const second = { importedAt: '2026-02-01T00:00:00.000Z', source: 'b.ndjson', sourceSha256: 'bb' };

  it('stands beside what the metadata said', () => {
    expect(JSON.parse(withOrigin(event.metadata, first))).toEqual({ $correlationId: 'a', schema: 1, ...first });
  });

  it('keeps the origin before it inside', () => {
    expect(JSON.parse(withOrigin(withOrigin('{}', first), second))).toEqual({ ...second, earlierImport: first });
  });
});
