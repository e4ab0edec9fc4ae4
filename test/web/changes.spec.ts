import { describe, expect, it } from '@jest/globals';
import { changesOf, drawnUnits, placeOf } from '../../web/src/pages/unit/changes.ts';

type Lineage = Parameters<typeof changesOf>[0];

const unit = (id: string, from: string, to: string | null) => ({
  ...{ id, name: id, kind: 'province' as const, code: null, parentId: null },
  ...{ establishedOn: from, dissolvedOn: to, living: to === null },
});
const step = (id: string, viaId: string, distance: number, on: string) => ({
  ...unit(id, '2000-01-01', on),
  ...{ viaId, distance, on },
});
const corner = { at: '2026-01-01', knownAt: { position: '1', recordedAt: null }, scope: 'all' as const };
const lineage: Lineage = {
  ...corner,
  unit: unit('middle', '2010-01-01', '2025-07-01'),
  predecessors: [step('near', 'middle', 1, '2010-01-01'), step('far', 'near', 2, '2005-01-01')],
  successors: [{ ...unit('next', '2025-07-01', null), viaId: 'middle', distance: 1, on: '2025-07-01' }],
};

describe('the changes of a unit', () => {
  it('tell who became whom, oldest first, whatever side they are found on', () => {
    expect(changesOf(lineage).map(({ from, to, on }) => [from.id, to.id, on])).toEqual([
      ['far', 'near', '2005-01-01'],
      ['near', 'middle', '2010-01-01'],
      ['middle', 'next', '2025-07-01'],
    ]);
  });

  it('are drawn from the first to the last, the farthest left out where there are too many', () => {
    expect(drawnUnits(lineage, 10).map(({ id }) => id)).toEqual(['far', 'near', 'middle', 'next']);
    expect(drawnUnits(lineage, 3).map(({ id }) => id)).toEqual(['near', 'middle', 'next']);
  });

  it('stand where their day stands between the first and the last', () => {
    expect(placeOf('2021-01-01', '2021-01-01', '2021-01-11')).toBe(0);
    expect(placeOf('2021-01-06', '2021-01-01', '2021-01-11')).toBe(50);
    expect(placeOf('2030-01-01', '2021-01-01', '2021-01-11')).toBe(100);
    expect(placeOf('2021-01-01', '2021-01-01', '2021-01-01')).toBe(0);
  });
});
