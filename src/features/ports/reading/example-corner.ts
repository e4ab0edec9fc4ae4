/** The corner that examples in the API document show, and two units that the examples agree on. */
export const exampleCorner = {
  at: '2023-12-21',
  knownAt: { position: '1204', recordedAt: '2023-12-21T02:15:00.000000Z' },
  scope: 'all',
};

export const exampleIds = {
  plan: '018c0a5e-7c00-7000-8000-000000000020',
  task: '018c0a5e-7c00-7000-8000-000000000030',
  measure: '018c0a5e-7c00-7000-8000-000000000040',
  event: '018c0a5e-7c00-7000-8000-000000000050',
  owner: '018c0a5e-7c00-7000-8000-000000000001',
  leadUnit: '018c0a5e-7c00-7000-8000-000000000002',
  heir: '018c0a5e-7c00-7000-8000-000000000003',
};

export const exampleOwner = {
  id: exampleIds.owner,
  name: 'UBND tỉnh Đắk Nông',
  now: [{ id: exampleIds.heir, name: 'UBND tỉnh Lâm Đồng' }],
};

export const exampleLeadUnit = { id: exampleIds.leadUnit, name: 'Sở Nội vụ tỉnh Đắk Nông', now: [] };
