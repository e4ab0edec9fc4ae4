import type { SuccessorOf } from '../../script/merger.ts';
import type { DakNongUnit } from './units.ts';

/**
 * Where the units of Đắk Nông went on 01/7/2025. That Đắk Nông joined Lâm Đồng together with Bình Thuận, and which department
 * followed which, was not compared with the original texts.
 */
export const dakNongSuccessors = {
  tinhMoi: { name: 'Tỉnh Lâm Đồng', kind: 'province', code: '68', from: ['tinh', 'lamDong', 'binhThuan'] },
  hoiDongMoi: { name: 'Hội đồng nhân dân tỉnh Lâm Đồng', kind: 'council', under: 'tinhMoi', from: ['hoiDong'] },
  vanPhongMoi: {
    name: 'Văn phòng UBND tỉnh Lâm Đồng',
    kind: 'office',
    under: 'tinhMoi',
    from: ['vanPhong', 'trungTam'],
  },
  soNoiVuMoi: { name: 'Sở Nội vụ tỉnh Lâm Đồng', kind: 'department', under: 'tinhMoi', from: ['soNoiVu'] },
  soTuPhapMoi: { name: 'Sở Tư pháp tỉnh Lâm Đồng', kind: 'department', under: 'tinhMoi', from: ['soTuPhap'] },
  soTaiChinhMoi: {
    name: 'Sở Tài chính tỉnh Lâm Đồng',
    kind: 'department',
    under: 'tinhMoi',
    from: ['soTaiChinh', 'soKeHoach'],
  },
  soKhoaHocMoi: {
    name: 'Sở Khoa học và Công nghệ tỉnh Lâm Đồng',
    kind: 'department',
    under: 'tinhMoi',
    from: ['soThongTin'],
  },
} as const satisfies Record<string, SuccessorOf<DakNongUnit>>;
