import type { Role } from '../../../domain/shared/fact.ts';

/** Roles as people call them. */
export const roleWords: Readonly<Record<Role, string>> = {
  administrator: 'quản trị',
  planner: 'cán bộ kế hoạch',
  focalPoint: 'đầu mối',
  officer: 'chuyên viên',
  leader: 'lãnh đạo',
  auditor: 'kiểm tra',
  viewer: 'người xem',
};
