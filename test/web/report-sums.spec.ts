import { describe, expect, it } from '@jest/globals';
import { sumMismatch } from '../../web/src/pages/report-round/sums.ts';

const cell = (code: string) => ({ code, label: code.toUpperCase(), unitOfMeasure: 'ho-so' });
const form = {
  cells: ['dung-han', 'qua-han', 'tong'].map(cell),
  sums: [{ total: 'tong', parts: ['dung-han', 'qua-han'] }],
};

describe('The sum that a cell of a report states', () => {
  it('is compared with its parts, digits grouped or not', () => {
    expect(sumMismatch(form, ['1.901', '2', '1904'], 2)).toEqual({
      ...{ stated: 1904, sum: 1903, parts: ['DUNG-HAN', 'QUA-HAN'] },
    });
    expect(sumMismatch(form, ['1.901', '2', '1.903'], 2)).toBeNull();
  });

  it.each([
    ['a part is not typed yet', ['40', undefined, '43'], 2],
    ['a part is no count', ['40', '2,5', '43'], 2],
    ['the cell itself is not typed yet', ['40', '2', ''], 2],
    ['the cell states no sum', ['40', '2', '43'], 0],
  ] as const)('is not judged where %s', (_why, values, index) => {
    expect(sumMismatch(form, values, index)).toBeNull();
  });
});
