import type { SuccessorOf } from '../../script/merger.ts';
import type { ThaiNguyenUnit } from './units.ts';

/** Where the units of Thái Nguyên went on 01/7/2025: a province of the same name and code, which is another one. */
export const thaiNguyenSuccessors = {
  tinhMoi: { name: 'Tỉnh Thái Nguyên', kind: 'province', code: '19', from: ['tinh', 'bacKan'] },
  vanPhongMoi: { name: 'Văn phòng UBND tỉnh Thái Nguyên', kind: 'office', under: 'tinhMoi', from: ['vanPhong'] },
  trungTamMoi: {
    name: 'Trung tâm Phục vụ hành chính công tỉnh Thái Nguyên',
    kind: 'division',
    under: 'vanPhongMoi',
    from: ['trungTam'],
  },
  soNoiVuMoi: { name: 'Sở Nội vụ tỉnh Thái Nguyên', kind: 'department', under: 'tinhMoi', from: ['soNoiVu'] },
  soTuPhapMoi: { name: 'Sở Tư pháp tỉnh Thái Nguyên', kind: 'department', under: 'tinhMoi', from: ['soTuPhap'] },
  soKhoaHocMoi: {
    name: 'Sở Khoa học và Công nghệ tỉnh Thái Nguyên',
    kind: 'department',
    under: 'tinhMoi',
    from: ['soThongTin'],
  },
  thanhTraMoi: { name: 'Thanh tra tỉnh Thái Nguyên', kind: 'department', under: 'tinhMoi', from: ['thanhTra'] },
} as const satisfies Record<string, SuccessorOf<ThaiNguyenUnit>>;
