import type { SuccessorOf } from '../../script/merger.ts';
import type { TuyenQuangUnit } from './units.ts';

/** Where the units of Tuyên Quang went on 01/7/2025: a province of the same name and code, which is another one. */
export const tuyenQuangSuccessors = {
  tinhMoi: { name: 'Tỉnh Tuyên Quang', kind: 'province', code: '08', from: ['tinh', 'haGiang'] },
  hoiDongMoi: { name: 'Hội đồng nhân dân tỉnh Tuyên Quang', kind: 'council', under: 'tinhMoi', from: ['hoiDong'] },
  thuongTrucMoi: {
    name: 'Thường trực HĐND tỉnh Tuyên Quang',
    kind: 'council',
    under: 'hoiDongMoi',
    from: ['thuongTruc'],
  },
  vanPhongMoi: {
    name: 'Văn phòng Đoàn ĐBQH và HĐND tỉnh Tuyên Quang',
    kind: 'office',
    under: 'thuongTrucMoi',
    from: ['vanPhong'],
  },
} as const satisfies Record<string, SuccessorOf<TuyenQuangUnit>>;
