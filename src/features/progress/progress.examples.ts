import { exampleCorner, exampleIds, exampleOwner } from '../ports/reading/example-corner.ts';
import { exampleTask } from '../ports/reading/example-task.ts';

const counts = { H1: 50, H2: 3, T1: 1, T2: 1, N: 0, X: 0, total: 55 };
const rates = {
  planCompletion: { numerator: 53, denominator: 55, text: '96,4%' },
  dueCompletion: { numerator: 53, denominator: 54, text: '98,1%' },
  onTimeCompliance: { numerator: 50, denominator: 54, text: '92,6%' },
  onTimeAmongCompleted: { numerator: 50, denominator: 53, text: '94,3%' },
  onTimeByOriginalDeadline: { numerator: 48, denominator: 53, text: '90,6%' },
};
const explain = `/api/v1/progress/explain?plan=${exampleIds.plan}&at=2023-12-21&knownAt=1204`;
const ten = { numerator: 10, denominator: 10, text: '100,0%' };

export const progressExample = {
  ...exampleCorner,
  ruleSet: {
    version: '2018-07',
    validFrom: '2018-07-11',
    validTo: null,
    rules: [
      {
        name: 'percentDecimals',
        value: 1,
        citation: 'Mặc định của phần mềm, chưa đối chiếu văn bản gốc',
        verified: false,
      },
      {
        name: 'dueSoonDays',
        value: 7,
        citation: 'Mặc định của phần mềm, chưa đối chiếu văn bản gốc',
        verified: false,
      },
    ],
  },
  counts,
  rates,
  dueSoon: 0,
  explain,
  groups: [
    {
      key: 'the-che',
      label: 'Cải cách thể chế',
      counts: { H1: 10, H2: 0, T1: 0, T2: 0, N: 0, X: 0, total: 10 },
      rates: {
        planCompletion: ten,
        dueCompletion: ten,
        onTimeCompliance: ten,
        onTimeAmongCompleted: ten,
        onTimeByOriginalDeadline: ten,
      },
      dueSoon: 0,
      explain: `${explain}&field=the-che`,
    },
  ],
};

export const planProgressExample = {
  plan: {
    id: exampleIds.plan,
    symbol: null,
    name: 'Kế hoạch cải cách hành chính năm 2023',
    year: 2023,
    owner: exampleOwner,
  },
  ...progressExample,
};

export const explanationExample = { ...exampleCorner, length: 1, items: [exampleTask], next: null };
