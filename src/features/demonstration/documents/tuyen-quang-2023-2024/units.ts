import type { CastMember } from '../../script/cast.ts';

/** The units of Tuyên Quang that the article names, as they stood in 2023; names of committees (Ban) as usual. That the office stands under the Standing Committee, which it serves, is our reading. */
export const tuyenQuangUnits = {
  tinh: { name: 'Tỉnh Tuyên Quang', kind: 'province', code: '08' },
  haGiang: { name: 'Tỉnh Hà Giang', kind: 'province', code: '02' },
  hoiDong: { name: 'Hội đồng nhân dân tỉnh Tuyên Quang', kind: 'council', under: 'tinh' },
  thuongTruc: { name: 'Thường trực HĐND tỉnh Tuyên Quang', kind: 'council', under: 'hoiDong' },
  phapChe: { name: 'Ban Pháp chế HĐND tỉnh Tuyên Quang', kind: 'council', under: 'hoiDong' },
  kinhTe: { name: 'Ban Kinh tế - Ngân sách HĐND tỉnh Tuyên Quang', kind: 'council', under: 'hoiDong' },
  vanHoa: { name: 'Ban Văn hóa - Xã hội HĐND tỉnh Tuyên Quang', kind: 'council', under: 'hoiDong' },
  danToc: { name: 'Ban Dân tộc HĐND tỉnh Tuyên Quang', kind: 'council', under: 'hoiDong' },
  vanPhong: { name: 'Văn phòng Đoàn ĐBQH và HĐND tỉnh Tuyên Quang', kind: 'office', under: 'thuongTruc' },
} as const satisfies Record<string, CastMember>;

export type TuyenQuangUnit = keyof typeof tuyenQuangUnits;
