import type { CastMember } from '../../script/cast.ts';

/** The units of Đắk Nông as they stood in 2023. The province node stands for its people's committee (UBND tỉnh). */
export const dakNongUnits = {
  tinh: { name: 'Tỉnh Đắk Nông', kind: 'province', code: '67' },
  hoiDong: { name: 'Hội đồng nhân dân tỉnh Đắk Nông', kind: 'council', under: 'tinh' },
  vanPhong: { name: 'Văn phòng UBND tỉnh Đắk Nông', kind: 'office', under: 'tinh' },
  trungTam: { name: 'Trung tâm Phục vụ hành chính công tỉnh Đắk Nông', kind: 'division', under: 'vanPhong' },
  soNoiVu: { name: 'Sở Nội vụ tỉnh Đắk Nông', kind: 'department', under: 'tinh' },
  soTuPhap: { name: 'Sở Tư pháp tỉnh Đắk Nông', kind: 'department', under: 'tinh' },
  soTaiChinh: { name: 'Sở Tài chính tỉnh Đắk Nông', kind: 'department', under: 'tinh' },
  soKeHoach: { name: 'Sở Kế hoạch và Đầu tư tỉnh Đắk Nông', kind: 'department', under: 'tinh' },
  soThongTin: { name: 'Sở Thông tin và Truyền thông tỉnh Đắk Nông', kind: 'department', under: 'tinh' },
  banDanVan: { name: 'Ban Dân vận Tỉnh ủy Đắk Nông', kind: 'party', under: 'tinh' },
  lamDong: { name: 'Tỉnh Lâm Đồng', kind: 'province', code: '68' },
  binhThuan: { name: 'Tỉnh Bình Thuận', kind: 'province', code: '60' },
  giaNghia: { name: 'Thành phố Gia Nghĩa', kind: 'district', under: 'tinh' },
} as const satisfies Record<string, CastMember>;

export type DakNongUnit = keyof typeof dakNongUnits;
