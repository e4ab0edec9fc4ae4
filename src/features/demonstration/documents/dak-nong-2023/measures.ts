import type { PlanId } from '../../../../domain/shared/ids.ts';
import { above, count, period, ratio, type MeasureLine } from '../../script/measure-script.ts';
import type { DakNongUnit } from './units.ts';

const year2023 = period('Năm 2023', '2023-01-01', '2023-12-31');
const december = period('Đến tháng 12/2023', '2023-01-01', '2023-12-31');
const cutOff = '2023-12-14';
const days = { on: '2023-12-15' };

/** What the article counts. The one mistyping is illustrative: it shows a restatement. */
export const measures = (planId: PlanId): readonly MeasureLine<DakNongUnit>[] => {
  const line = (
    [code, name, owner, unit]: readonly [string, string, DakNongUnit, MeasureLine<DakNongUnit>['unit']],
    value: MeasureLine<DakNongUnit>['values'][number]['value'],
    rest: Partial<MeasureLine<DakNongUnit>> = {},
  ): MeasureLine<DakNongUnit> => ({
    code,
    name,
    owner,
    unit,
    values: [{ period: year2023, cutOff, value, days }],
    ...rest,
  });
  const atDecember = (value: ReturnType<typeof count>) => ({
    planId,
    values: [{ period: december, cutOff, value, days }],
  });

  return [
    line(['hdnd.nghi-quyet', 'Nghị quyết HĐND tỉnh thông qua', 'hoiDong', 'nghi-quyet'], count(83)),
    line(['hdnd.giam-sat-chuyen-de', 'Đợt giám sát chuyên đề của HĐND, các Ban HĐND tỉnh', 'hoiDong', 'dot'], count(5)),
    line(
      [
        'hdnd.chat-van-mo',
        'Phiên chất vấn theo hướng “mở” tại Kỳ họp thứ 7, HĐND tỉnh khóa IV, nhiệm kỳ 2021-2026',
        'hoiDong',
        'phien',
      ],
      count(1),
    ),
    line(
      ['dich-vu-cong.muc-do-3', 'Dịch vụ công mức độ 3', 'vanPhong', 'dich-vu-cong'],
      count(402),
      atDecember(count(402)),
    ),
    line(
      ['dich-vu-cong.muc-do-4', 'Dịch vụ công mức độ 4', 'vanPhong', 'dich-vu-cong'],
      count(694),
      atDecember(count(694)),
    ),
    line(
      [
        'tthc.cong-quoc-gia',
        'Thủ tục hành chính kết nối trên Cổng Dịch vụ công quốc gia',
        'vanPhong',
        'thu-tuc-hanh-chinh',
      ],
      count(526),
      atDecember(count(526)),
    ),
    line(
      ['tthc.truoc-va-dung-han', 'Tỷ lệ hồ sơ thủ tục hành chính giải quyết trước và đúng hạn', 'vanPhong', 'ho-so'],
      above(98),
      { planId },
    ),
    line(['tiep-cong-dan.luot', 'Lượt tiếp công dân', 'tinh', 'luot'], count(2107), {
      values: [
        {
          ...{ period: year2023, cutOff, value: count(2107), days },
          mistyped: {
            first: count(2017),
            restated: { on: '2023-12-18' },
            reason: 'Gõ nhầm khi nhập số liệu (minh hoạ)',
          },
        },
      ],
    }),
    line(['tiep-cong-dan.nguoi', 'Công dân được tiếp', 'tinh', 'nguoi'], count(3107)),
    line(['khieu-nai.da-giai-quyet', 'Vụ khiếu nại đã giải quyết xong', 'tinh', 'vu-khieu-nai'], ratio(43, 63)),
    line(['khieu-nai.dang-giai-quyet', 'Vụ khiếu nại tiếp tục giải quyết', 'tinh', 'vu-khieu-nai'], count(20)),
    line(['to-cao.da-giai-quyet', 'Vụ tố cáo đã giải quyết xong', 'tinh', 'vu-to-cao'], ratio(6, 9)),
    line(['to-cao.dang-giai-quyet', 'Vụ tố cáo tiếp tục giải quyết', 'tinh', 'vu-to-cao'], count(3)),
    line(
      ['ton-dong.da-giai-quyet', 'Vụ việc tồn đọng, phức tạp, đông người đã giải quyết xong', 'tinh', 'vu-viec'],
      ratio(14, 18),
    ),
    line(
      ['ton-dong.dang-giai-quyet', 'Vụ việc tồn đọng, phức tạp, đông người đang giải quyết', 'tinh', 'vu-viec'],
      ratio(4, 18),
    ),
    line(['lanh-dao-tiep-dan.luot', 'Lượt tiếp công dân của thủ trưởng, lãnh đạo các cấp', 'tinh', 'luot'], count(538)),
    line(['lanh-dao-tiep-dan.nguoi', 'Công dân được thủ trưởng, lãnh đạo các cấp tiếp', 'tinh', 'nguoi'], count(846)),
  ];
};
