import type { PlanId } from '../../../../domain/shared/ids.ts';
import { count, period, ratio, type MeasureLine } from '../../script/measure-script.ts';
import type { TuyenQuangUnit } from './units.ts';

const year2024 = period('Năm 2024', '2024-01-01', '2024-12-31');

/** The targets of the 2024 programme. On the day of the article nothing of the year had been done yet. */
export const targets2024 = (planId: PlanId): readonly MeasureLine<TuyenQuangUnit>[] => {
  const target = (
    code: string,
    name: string,
    unit: MeasureLine<TuyenQuangUnit>['unit'],
    planned: number,
  ): MeasureLine<TuyenQuangUnit> => ({
    ...{ code, name, owner: 'thuongTruc', unit, planId, target: count(planned) },
    values: [{ period: year2024, cutOff: '2024-01-11', value: count(0), days: { on: '2024-01-11' } }],
  });
  return [
    {
      ...{ code: 'chuong-trinh-2024.hoan-thanh', name: 'Nhiệm vụ trong chương trình công tác hoàn thành' },
      ...{ owner: 'thuongTruc', unit: 'nhiem-vu', planId, target: ratio(100, 100), values: [] },
    },
    target('ky-hop.thuong-le', 'Kỳ họp thường lệ HĐND tỉnh khóa XIX', 'ky-hop', 2),
    target('giam-sat', 'Cuộc giám sát của Thường trực HĐND và các Ban HĐND tỉnh', 'cuoc', 5),
    target('chat-van.phien-hop-thuong-truc', 'Phiên chất vấn tại phiên họp Thường trực HĐND tỉnh', 'phien', 1),
    target('giai-trinh.phien-hop-thuong-truc', 'Phiên giải trình tại phiên họp Thường trực HĐND tỉnh', 'phien', 1),
    target('chat-van.ky-hop', 'Phiên chất vấn tại kỳ họp HĐND tỉnh', 'phien', 1),
  ];
};
