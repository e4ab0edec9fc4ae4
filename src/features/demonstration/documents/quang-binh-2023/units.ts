import type { CastMember } from '../../script/cast.ts';

/** The units of Quảng Bình in the article, as they stood in March 2023, and its neighbour of code 45. */
export const quangBinhUnits = {
  tinh: { name: 'Tỉnh Quảng Bình', kind: 'province', code: '44' },
  quangTri: { name: 'Tỉnh Quảng Trị', kind: 'province', code: '45' },
  banCanSu: { name: 'Ban Cán sự Đảng UBND tỉnh Quảng Bình', kind: 'party', under: 'tinh' },
  banDanVan: { name: 'Ban Dân vận Tỉnh ủy Quảng Bình', kind: 'party', under: 'tinh' },
  vanPhong: { name: 'Văn phòng UBND tỉnh Quảng Bình', kind: 'office', under: 'tinh' },
  soNoiVu: { name: 'Sở Nội vụ tỉnh Quảng Bình', kind: 'department', under: 'tinh' },
  soTuPhap: { name: 'Sở Tư pháp tỉnh Quảng Bình', kind: 'department', under: 'tinh' },
  leThuy: { name: 'Huyện Lệ Thủy', kind: 'district', under: 'tinh' },
  quangNinh: { name: 'Huyện Quảng Ninh', kind: 'district', under: 'tinh' },
  boTrach: { name: 'Huyện Bố Trạch', kind: 'district', under: 'tinh' },
  quangTrach: { name: 'Huyện Quảng Trạch', kind: 'district', under: 'tinh' },
  baDon: { name: 'Thị xã Ba Đồn', kind: 'district', under: 'tinh' },
  dongHoi: { name: 'Thành phố Đồng Hới', kind: 'district', under: 'tinh' },
} as const satisfies Record<string, CastMember>;

export type QuangBinhUnit = keyof typeof quangBinhUnits;
