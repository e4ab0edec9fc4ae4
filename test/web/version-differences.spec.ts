import { describe, expect, it } from '@jest/globals';
import { differencesOf, type FrozenDocument } from '../../web/src/pages/report-round/differences.ts';

const frozen = (units: FrozenDocument['units'], total: FrozenDocument['total']): FrozenDocument => ({
  form: { cells: [{ code: 'tong', label: 'Tổng số hồ sơ' }] },
  figureNames: ['H1', 'T2'],
  units,
  total,
});
const first = frozen([{ unit: 'noi-vu', figures: [5, 1], cells: [42] }], { figures: [5, 1], cells: [42] });

describe('Two versions of a report', () => {
  it('differ in nothing when their figures are the same', () => {
    expect(differencesOf(first, first)).toEqual([]);
  });

  it('are told apart figure by figure, the total first, and with units that one of them lacks', () => {
    const second = frozen(
      [
        { unit: 'noi-vu', figures: [6, 1], cells: [42] },
        { unit: 'tu-phap', figures: [0, 0], cells: [3] },
      ],
      { figures: [6, 1], cells: [45] },
    );
    const told = differencesOf(first, second).map(({ unit, figure, cell, from, to }) => [
      unit,
      figure ?? cell,
      from,
      to,
    ]);
    expect(told).toEqual([
      [null, 'H1', 5, 6],
      [null, 'Tổng số hồ sơ', 42, 45],
      ['noi-vu', 'H1', 5, 6],
      ['tu-phap', 'H1', null, 0],
      ['tu-phap', 'T2', null, 0],
      ['tu-phap', 'Tổng số hồ sơ', null, 3],
    ]);
  });
});
