import { exampleCorner, exampleIds, exampleOwner } from '../ports/reading/example-corner.ts';

const dakNong2023 = {
  id: exampleIds.plan,
  symbol: null,
  name: 'Kế hoạch cải cách hành chính năm 2023',
  issuedOn: '2023-01-10',
  year: 2023,
  owner: exampleOwner,
  coSigners: [],
  standing: 'inForce',
  parentPlanId: null,
  successorId: null,
};

export const planPageExample = { ...exampleCorner, items: [dakNong2023], next: null };
export const planExample = {
  ...exampleCorner,
  plan: {
    ...dakNong2023,
    coversFrom: '2023-01-01',
    coversTo: '2023-12-31',
    groups: [{ key: 'the-che', label: 'Cải cách thể chế', kind: 'field' }],
    legalBases: [],
    countsOpenEnded: false,
    note: null,
  },
  revision: '0',
};
