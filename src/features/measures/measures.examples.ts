import { exampleCorner, exampleIds, exampleOwner } from '../ports/reading/example-corner.ts';

const point = (year: number, value: number, text: string) => ({
  period: { label: `Năm ${year}`, from: `${year}-01-01`, to: `${year}-12-31` },
  cutOff: `${year}-12-31`,
  value: { kind: 'count', value, text },
  restated: false,
  eventId: exampleIds.event,
});

const measure = {
  id: exampleIds.measure,
  code: 'tiep-cong-dan.luot',
  name: 'Lượt công dân được tiếp',
  unitOfMeasure: 'luot',
  unitOfMeasureLabel: 'lượt',
  kind: 'count',
  owner: exampleOwner,
  planId: null,
  partOf: null,
  target: null,
  latest: point(2022, 1901, '1.901'),
};

export const measurePageExample = { ...exampleCorner, items: [measure], next: null };
export const measureExample = { ...exampleCorner, measure, revision: '2' };
export const seriesExample = {
  ...exampleCorner,
  measure,
  points: [
    { ...point(2021, 751, '751'), meetsTarget: null, comparison: null },
    {
      ...point(2022, 1901, '1.901'),
      meetsTarget: null,
      comparison: {
        with: 'previous',
        label: 'so với kỳ trước',
        period: { label: 'Năm 2021', from: '2021-01-01', to: '2021-12-31' },
        unit: 'count',
        absolute: { value: 1150, text: '+1.150' },
        growth: { numerator: 1150, denominator: 751, text: '+153,1%' },
        text: '+1.150 (+153,1%) so với kỳ trước',
      },
    },
  ],
};
export const sumExample = {
  ...exampleCorner,
  sum: { value: 1901, unitOfMeasure: 'luot', text: '1.901' },
  addends: [{ measure, point: point(2022, 1901, '1.901') }],
};
export const partsExample = {
  ...exampleCorner,
  whole: measure,
  point: point(2022, 1901, '1.901'),
  parts: [{ measure: { ...measure, partOf: exampleIds.measure }, point: point(2022, 1901, '1.901') }],
  sum: 1901,
  difference: 0,
  agrees: true,
};
