import type { PlanId } from '../../../../domain/shared/ids.ts';
import { count, period, type MeasureLine } from '../../script/measure-script.ts';
import type { ProvinceOfficeUnit } from './units.ts';

/** Not a standard period, and the article is dated before it ends: the cut-off day is stored, not inferred. */
const fiveMonths = period('5 tháng đầu năm 2023', '2023-01-01', '2023-05-31');
const cutOff = '2023-05-24';

export const measures = (planId: PlanId): readonly MeasureLine<ProvinceOfficeUnit>[] => {
  const line = (
    code: string,
    name: string,
    unit: MeasureLine<ProvinceOfficeUnit>['unit'],
    value: number,
    partOf?: string,
  ): MeasureLine<ProvinceOfficeUnit> => ({
    ...{ code, name, owner: 'vanPhong', unit, planId, ...(partOf === undefined ? {} : { partOf }) },
    values: [{ period: fiveMonths, cutOff, value: count(value), days: { on: '2023-05-24' } }],
  });
  return [
    line('nghi-quyet', 'Nghị quyết HĐND tỉnh được tham mưu, ban hành', 'nghi-quyet', 16),
    line('don-thu', 'Đơn thư khiếu nại, tố cáo được xử lý', 'don', 236),
    line('don-thu.doan-dbqh', 'Đơn thư do Đoàn ĐBQH tỉnh xử lý', 'don', 46, 'don-thu'),
    line('don-thu.thuong-truc-hdnd', 'Đơn thư do Thường trực HĐND tỉnh xử lý', 'don', 190, 'don-thu'),
    line('giam-sat', 'Cuộc giám sát được tham mưu', 'cuoc', 7),
    line('giam-sat.hdnd', 'Cuộc giám sát của HĐND tỉnh', 'cuoc', 1, 'giam-sat'),
    line('giam-sat.doan-dbqh', 'Cuộc giám sát của Đoàn ĐBQH tỉnh', 'cuoc', 3, 'giam-sat'),
    line('giam-sat.ban-van-hoa-xa-hoi', 'Cuộc giám sát của Ban Văn hóa - Xã hội HĐND tỉnh', 'cuoc', 1, 'giam-sat'),
    line('giam-sat.ban-dan-toc', 'Cuộc giám sát của Ban Dân tộc HĐND tỉnh', 'cuoc', 2, 'giam-sat'),
  ];
};
