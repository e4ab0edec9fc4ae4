import { exampleCorner, exampleIds } from '../ports/reading/example-corner.ts';

const unit = { id: exampleIds.leadUnit, name: 'Sở Nội vụ', now: [] };
const account = {
  id: '018c0a5e-7c00-7000-8000-000000000100',
  status: 'open',
  unit,
  openedOn: '2023-01-05',
  person: { displayName: 'Chuyên viên minh hoạ 01', email: null, phone: null },
  roles: [{ grantId: '018c0a5e-7c00-7000-8000-000000000101', role: 'officer', unit, from: '2023-01-05', until: null }],
};

export const accountPageExample = { ...exampleCorner, items: [account], next: null };
export const accountExample = { ...exampleCorner, account, revision: '1' };
