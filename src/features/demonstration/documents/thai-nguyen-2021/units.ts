import type { CastMember } from '../../script/cast.ts';

/** Units of Thái Nguyên as they stood in 2021. The article names Sở Nội vụ and the Trung tâm; the others stand for "sở, ngành, UBND cấp huyện". */
export const thaiNguyenUnits = {
  tinh: { name: 'Tỉnh Thái Nguyên', kind: 'province', code: '19' },
  bacKan: { name: 'Tỉnh Bắc Kạn', kind: 'province', code: '06' },
  vanPhong: { name: 'Văn phòng UBND tỉnh Thái Nguyên', kind: 'office', under: 'tinh' },
  trungTam: { name: 'Trung tâm Phục vụ hành chính công tỉnh Thái Nguyên', kind: 'division', under: 'vanPhong' },
  soNoiVu: { name: 'Sở Nội vụ tỉnh Thái Nguyên', kind: 'department', under: 'tinh' },
  phongXayDung: { name: 'Phòng Xây dựng chính quyền, Sở Nội vụ tỉnh Thái Nguyên', kind: 'division', under: 'soNoiVu' },
  soTuPhap: { name: 'Sở Tư pháp tỉnh Thái Nguyên', kind: 'department', under: 'tinh' },
  phongPhoBien: {
    name: 'Phòng Phổ biến, giáo dục pháp luật, Sở Tư pháp tỉnh Thái Nguyên',
    kind: 'division',
    under: 'soTuPhap',
  },
  soThongTin: { name: 'Sở Thông tin và Truyền thông tỉnh Thái Nguyên', kind: 'department', under: 'tinh' },
  thanhTra: { name: 'Thanh tra tỉnh Thái Nguyên', kind: 'department', under: 'tinh' },
  songCong: { name: 'Thành phố Sông Công', kind: 'district', under: 'tinh' },
  phongNoiVu: { name: 'Phòng Nội vụ thành phố Sông Công', kind: 'division', under: 'songCong' },
} as const satisfies Record<string, CastMember>;

export type ThaiNguyenUnit = keyof typeof thaiNguyenUnits;
