import type { AccountRefusalCode } from '../../../domain/account/account.errors.ts';
import type { Text } from '../text.ts';

export const accountVi: Readonly<Record<AccountRefusalCode, Text>> = {
  'account.unknown': 'Không có tài khoản này',
  'account.already-opened': 'Tài khoản đã được mở cho đơn vị khác',
  'account.erased': [
    'Dữ liệu cá nhân đã xoá',
    'Dữ liệu cá nhân của tài khoản này đã được xoá; tài khoản không dùng lại',
  ],
  'account.outside-administered-units': [
    'Đơn vị nằm ngoài phạm vi quản trị',
    'Chỉ quản trị viên của đơn vị {unit} hoặc của đơn vị cấp trên được làm việc này',
  ],
  'account.only-administrator-of-all': 'Chỉ quản trị viên của toàn hệ thống được làm việc này',
  'account.nobody-grants-to-himself': 'Không ai được tự giao vai trò cho mình',
  'account.role-needs-unit': ['Thiếu đơn vị', 'Vai trò {role} phải gắn với một đơn vị'],
  'account.grant-ends-before-it-begins': [
    'Thời gian giữ vai trò không hợp lệ',
    'Vai trò giao từ {from} không thể kết thúc ngày {until}',
  ],
  'account.grant-outlasts-granter': [
    'Thời gian giữ vai trò quá dài',
    'Vai trò của người giao kết thúc ngày {latest}: vai trò được giao phải kết thúc chậm nhất ngày đó',
  ],
  'account.grant-already-made': 'Lần giao vai trò này đã được ghi với nội dung khác',
  'account.grant-unknown': ['Không có lần giao vai trò này', 'Tài khoản không có lần giao vai trò {grantId}'],
  'account.last-administrator-stays': [
    'Không bỏ được quản trị viên cuối cùng',
    'Không còn ai khác quản trị toàn hệ thống vô thời hạn và đã từng đăng nhập: hãy giao vai trò cho người khác, và chờ người đó đăng nhập',
  ],
  'account.act-too-early': [
    'Ngày có hiệu lực quá sớm',
    'Nội dung được thay đổi có hiệu lực từ {since}, sau ngày {effectiveOn}',
  ],
};
