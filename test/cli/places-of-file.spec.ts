import { describe, expect, it } from '@jest/globals';

import { PlacesOfFile } from '../../src/cli/places-of-file.ts';

/** @param lines `stream@revision:position` @returns what is said of each until the first that does not fit */
const said = (...lines: string[]): (string | null)[] => {
  const places = new PlacesOfFile();
  const all = lines.map((line) => {
    const [, stream, revision, position] = /^(.+)@(\d+):(\d+)$/.exec(line)!;
    return places.next({ stream: stream!, revision: BigInt(revision!), position: BigInt(position!) });
  });
  return all.slice(0, all.findIndex((one) => one !== null) + 1 || all.length);
};

describe('the places that the lines of an export claim', () => {
  it('fit when positions run from 1 without a gap', () => {
    expect(said('a@0:1', 'b@0:2', 'a@1:3')).toEqual([null, null, null]);
  });

  it('fit when positions only grow, as those of EventStoreDB do', () => {
    expect(said('a@0:157', 'b@0:400', 'a@1:1001')).toEqual([null, null, null]);
  });

  it('do not fit where a position is left out of a file that begins with 1', () => {
    expect(said('a@0:1', 'b@0:3')).toEqual([null, 'position']);
  });

  it.each([
    ['twice', '400'],
    ['later', '399'],
  ])('do not fit where a position comes %s', (_, position) => {
    expect(said('a@0:400', `b@0:${position}`)).toEqual([null, 'position']);
  });

  it('do not fit where a stream has a gap, or begins later', () => {
    expect(said('a@0:157', 'a@2:400')).toEqual([null, 'revision']);
    expect(said('a@1:157')).toEqual(['revision']);
  });
});
