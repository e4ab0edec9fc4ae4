import type { Role } from '../../domain/shared/fact.ts';
import type { DemonstrationPerson } from './demonstration-cast.ts';

const roleNames: Readonly<Record<Role, string>> = {
  administrator: 'quản trị',
  planner: 'kế hoạch, giao việc',
  focalPoint: 'đầu mối, xác nhận',
  officer: 'chuyên viên',
  leader: 'lãnh đạo',
  auditor: 'kiểm tra',
  viewer: 'người xem',
};

/** Lines for people, in Vietnamese: who may sign in for trying out, and with what. */
export const demonstrationTable = (people: readonly DemonstrationPerson[], password: string): readonly string[] => {
  const rows = [
    ['Tên đăng nhập', 'Vai trò', 'Phạm vi'],
    ...people.map(({ signInName, role, unit, homeName }) => [
      signInName,
      roleNames[role],
      unit === null ? 'toàn hệ thống' : homeName,
    ]),
  ];
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return [
    'Tài khoản minh hoạ, chỉ để dùng thử:',
    ...rows.map((row) => `  ${row.map((text, column) => text.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd()),
    `Mật khẩu chung: ${password}`,
  ];
};
