import type { Role } from '../../domain/shared/fact.ts';
import type { UnitId } from '../../domain/shared/ids.ts';
import { lamDongToday as lamDong } from './documents/dak-nong-2023/history.ts';
import { thaiNguyenToday as thaiNguyen } from './documents/thai-nguyen-2021/history.ts';
import type { Cast } from './script/cast.ts';

/** Somebody invented, for trying out what a role may do. */
export type DemonstrationPerson = Readonly<{
  signInName: string;
  displayName: string;
  /** Home unit. */
  home: UnitId;
  homeName: string;
  role: Role;
  /** For this unit and everything under it; `null` for the whole installation. */
  unit: UnitId | null;
}>;

const of = <Who extends string>(
  cast: Cast<Who>,
  who: Who,
  role: Role,
  signInName: string,
  displayName: string,
  unit: UnitId | null = cast.unit(who),
): DemonstrationPerson => ({
  signInName,
  displayName,
  home: cast.unit(who),
  homeName: cast.members[who].name,
  role,
  unit,
});

const province = lamDong.unit('tinhMoi');

/** One for every role, and several units. Names are sign-in names and invented ones: nobody is meant. */
export const demonstrationPeople: readonly DemonstrationPerson[] = [
  of(lamDong, 'tinhMoi', 'administrator', 'quantri', 'Quản trị minh hoạ 01', null),
  of(lamDong, 'tinhMoi', 'auditor', 'kiemtra', 'Kiểm tra minh hoạ 01', null),
  of(lamDong, 'tinhMoi', 'viewer', 'nguoixem', 'Người xem minh hoạ 01', null),
  of(lamDong, 'tinhMoi', 'planner', 'kehoach.lamdong', 'Kế hoạch minh hoạ 01'),
  of(lamDong, 'vanPhongMoi', 'focalPoint', 'daumoi.lamdong', 'Đầu mối minh hoạ 01', province),
  of(lamDong, 'tinhMoi', 'leader', 'lanhdao.lamdong', 'Lãnh đạo minh hoạ 01'),
  of(lamDong, 'soNoiVuMoi', 'officer', 'chuyenvien.sonoivu', 'Chuyên viên minh hoạ 01'),
  of(lamDong, 'soTuPhapMoi', 'officer', 'chuyenvien.sotuphap', 'Chuyên viên minh hoạ 02'),
  of(lamDong, 'soNoiVuMoi', 'administrator', 'quantri.sonoivu', 'Quản trị minh hoạ 02'),
  of(thaiNguyen, 'tinhMoi', 'planner', 'kehoach.thainguyen', 'Kế hoạch minh hoạ 02'),
  of(thaiNguyen, 'soNoiVuMoi', 'officer', 'chuyenvien.thainguyen', 'Chuyên viên minh hoạ 03'),
];
