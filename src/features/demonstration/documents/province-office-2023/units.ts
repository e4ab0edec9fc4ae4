import type { CastMember } from '../../script/cast.ts';

const unnamed = '(tỉnh không nêu tên)';

/** The bodies of the article, which does not name its province; the three divisions (phòng) are illustrative. */
export const provinceOfficeUnits = {
  tinh: { name: 'Tỉnh (bài viết không nêu tên)', kind: 'province' },
  doan: { name: `Đoàn đại biểu Quốc hội tỉnh ${unnamed}`, kind: 'council', under: 'tinh' },
  hoiDong: { name: `Hội đồng nhân dân tỉnh ${unnamed}`, kind: 'council', under: 'tinh' },
  thuongTruc: { name: `Thường trực HĐND tỉnh ${unnamed}`, kind: 'council', under: 'hoiDong' },
  vanHoa: { name: `Ban Văn hóa - Xã hội HĐND tỉnh ${unnamed}`, kind: 'council', under: 'hoiDong' },
  danToc: { name: `Ban Dân tộc HĐND tỉnh ${unnamed}`, kind: 'council', under: 'hoiDong' },
  vanPhong: { name: `Văn phòng Đoàn ĐBQH và HĐND tỉnh ${unnamed}`, kind: 'office', under: 'tinh' },
  phongHoiDong: { name: `Phòng Công tác HĐND ${unnamed}`, kind: 'division', under: 'vanPhong' },
  phongQuocHoi: { name: `Phòng Công tác Quốc hội ${unnamed}`, kind: 'division', under: 'vanPhong' },
  phongHanhChinh: { name: `Phòng Hành chính, Tổ chức, Quản trị ${unnamed}`, kind: 'division', under: 'vanPhong' },
} as const satisfies Record<string, CastMember>;

export type ProvinceOfficeUnit = keyof typeof provinceOfficeUnits;
