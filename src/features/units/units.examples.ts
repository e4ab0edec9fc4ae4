import { exampleCorner, exampleIds } from '../ports/reading/example-corner.ts';

const dakNong = {
  id: exampleIds.owner,
  name: 'Tỉnh Đắk Nông',
  kind: 'province',
  code: '67',
  parentId: null,
  establishedOn: '2004-01-01',
  dissolvedOn: '2025-07-01',
  living: false,
};
const lamDong = {
  ...dakNong,
  id: exampleIds.heir,
  name: 'Tỉnh Lâm Đồng',
  code: '68',
  establishedOn: '2025-07-01',
  dissolvedOn: null,
  living: true,
};
const corner = { ...exampleCorner, at: '2025-07-01' };

export const unitPageExample = { ...corner, items: [lamDong], next: null };
export const unitExample = {
  ...corner,
  unit: dakNong,
  revision: '1',
  now: [{ id: lamDong.id, name: lamDong.name }],
};
export const unitTreeExample = {
  ...corner,
  tree: {
    ...lamDong,
    children: [
      {
        ...lamDong,
        id: exampleIds.leadUnit,
        name: 'Sở Nội vụ',
        kind: 'department',
        parentId: lamDong.id,
        children: [],
      },
    ],
  },
};
export const lineageExample = {
  ...corner,
  unit: dakNong,
  predecessors: [],
  successors: [{ ...lamDong, distance: 1, viaId: dakNong.id, on: '2025-07-01' }],
};
