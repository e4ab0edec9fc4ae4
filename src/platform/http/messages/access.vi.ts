import type { AccessRefusalCode } from '../../../features/ports/access.errors.ts';
import type { Text } from '../text.ts';

export const accessVi: Readonly<Record<AccessRefusalCode, Text>> = {
  'access.not-signed-in': 'Chưa đăng nhập, hoặc phiên làm việc đã kết thúc',
  'access.role-not-held': [
    'Không có vai trò cần thiết',
    'Việc này cần một trong các vai trò: {roles}; tài khoản không giữ vai trò nào phù hợp',
  ],
  'access.unit-not-covered': [
    'Đơn vị nằm ngoài phạm vi được giao',
    'Vai trò {role} được giao không bao gồm đơn vị {unit}',
  ],
  'access.key-only-reads': 'Khoá truy cập này chỉ được đọc, không được ghi nhận thay đổi',
  'access.password-must-change': 'Phải đổi mật khẩu trước khi làm việc khác',
  'access.cross-site': 'Yêu cầu thay đổi được gửi từ một trang web khác nên không được chấp nhận',
};
