import type { SignOnRefusalCode } from '../../../features/ports/sign-on.errors.ts';
import type { Text } from '../text.ts';

/** What is said when signing in through an outside provider does not succeed. */
export const signOnVi: Readonly<Record<SignOnRefusalCode, Text>> = {
  'sign-on.not-offered': ['Không có đăng nhập một lần', 'Hệ thống này chưa nối với hệ thống đăng nhập một lần nào'],
  'sign-on.provider-unreachable': [
    'Hệ thống đăng nhập một lần không trả lời',
    'Hãy thử lại sau ít phút, hoặc đăng nhập bằng tài khoản của hệ thống này',
  ],
  'sign-on.provider-refused': ['Không đăng nhập được', 'Hệ thống đăng nhập một lần không chấp nhận lần đăng nhập này'],
  'sign-on.attempt-ended': [
    'Lần đăng nhập này không còn hiệu lực',
    'Lần đăng nhập đã quá 10 phút, đã dùng rồi hoặc bắt đầu ở trình duyệt khác: hãy đăng nhập lại từ đầu',
  ],
  'sign-on.token-refused': [
    'Không xác minh được danh tính',
    'Chứng thực của hệ thống đăng nhập một lần không hợp lệ: hãy báo cho người quản trị',
  ],
  'sign-on.claims-unfit': [
    'Thiếu thông tin tài khoản',
    'Hệ thống đăng nhập một lần không cho biết, hoặc cho biết không đúng, mục {claim}: hãy báo cho người quản trị',
  ],
  'sign-on.unit-unknown': [
    'Không tìm thấy cơ quan, đơn vị',
    'Không xác định được đúng một cơ quan, đơn vị đang hoạt động mang mã {unit}: hãy báo cho người quản trị',
  ],
  'sign-on.no-role': ['Chưa được giao vai trò', 'Tài khoản của bạn chưa được giao vai trò nào trong hệ thống này'],
  'sign-on.account-closed': [
    'Tài khoản không dùng được',
    'Tài khoản đã bị khóa hoặc đã xóa: hãy liên hệ người quản trị',
  ],
};
