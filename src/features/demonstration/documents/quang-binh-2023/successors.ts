import type { SuccessorOf } from '../../script/merger.ts';
import type { QuangBinhUnit } from './units.ts';

/** The mass-mobilisation board was merged into this one; the party caucus ended without a successor. */
export const partySuccessors = {
  banTuyenGiao: { name: 'Ban Tuyên giáo và Dân vận Tỉnh ủy Quảng Bình', kind: 'party', from: ['banDanVan'] },
} as const satisfies Record<string, SuccessorOf<QuangBinhUnit>>;

/** The province of 01/7/2025 keeps the name of one predecessor and the code of the other. */
export const quangBinhSuccessors = {
  tinhMoi: { name: 'Tỉnh Quảng Trị', kind: 'province', code: '44', from: ['tinh', 'quangTri'] },
  vanPhongMoi: { name: 'Văn phòng UBND tỉnh Quảng Trị', kind: 'office', under: 'tinhMoi', from: ['vanPhong'] },
  soNoiVuMoi: { name: 'Sở Nội vụ tỉnh Quảng Trị', kind: 'department', under: 'tinhMoi', from: ['soNoiVu'] },
  soTuPhapMoi: { name: 'Sở Tư pháp tỉnh Quảng Trị', kind: 'department', under: 'tinhMoi', from: ['soTuPhap'] },
} as const satisfies Record<string, SuccessorOf<QuangBinhUnit>>;
