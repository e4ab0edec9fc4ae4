import type { LocalDate } from '../../../src/domain/shared/local-date.ts';
import type { UnitFacts } from '../../../src/features/ports/registers.ts';
import type { FactsAt } from './memory-registers.ts';

const id = (last: number) => `018c0a5e-7c00-7000-8000-${String(last).padStart(12, '0')}`;

export const ids = {
  quangBinh: id(1),
  oldQuangTri: id(2),
  newQuangTri: id(3),
  dakNong: id(4),
  lamDong: id(5),
  department: id(6),
  plan: id(20),
  otherPlan: id(21),
  absent: id(99),
};
export const taskId = (number: number) => id(1000 + number);
export const measureId = (number: number) => id(2000 + number);

const province = (unitId: string, name: string, code: string, more: Partial<UnitFacts>): UnitFacts => ({
  unitId,
  identity: { name, kind: 'province', code },
  parent: null,
  establishedOn: '1997-01-01' as LocalDate,
  dissolvedOn: null,
  living: true,
  predecessors: [],
  successors: [],
  ...more,
});

const merger = '2025-07-01' as LocalDate;

/** Provinces before and after 1 July 2025. Code 44 changed hands that day. Source: domain rules 7.4. */
export const provinces: FactsAt<UnitFacts> = ({ at }) => {
  const merged = at >= merger;
  const ended = (successor: string): Partial<UnitFacts> =>
    merged ? { dissolvedOn: merger, living: false, successors: [successor] } : {};
  const formed = { establishedOn: merger };
  return [
    province(ids.quangBinh, 'Tỉnh Quảng Bình', '44', ended(ids.newQuangTri)),
    province(ids.oldQuangTri, 'Tỉnh Quảng Trị', '45', ended(ids.newQuangTri)),
    province(ids.dakNong, 'Tỉnh Đắk Nông', '67', ended(ids.lamDong)),
    province(ids.department, 'Sở Nội vụ tỉnh Đắk Nông', '', {
      identity: { name: 'Sở Nội vụ tỉnh Đắk Nông', kind: 'department', code: null },
      parent: ids.dakNong,
    }),
    ...(merged
      ? [
          province(ids.newQuangTri, 'Tỉnh Quảng Trị', '44', {
            ...formed,
            predecessors: [ids.quangBinh, ids.oldQuangTri],
          }),
          province(ids.lamDong, 'Tỉnh Lâm Đồng', '68', { ...formed, predecessors: [ids.dakNong] }),
        ]
      : []),
  ];
};
