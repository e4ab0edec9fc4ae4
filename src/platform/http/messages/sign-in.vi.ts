import type { SessionRefusalCode } from '../../../features/ports/session.errors.ts';
import type { Text } from '../text.ts';

/** What is said on the way to a session, about persons, keys and the first set-up. */
export const signInVi: Readonly<Record<SessionRefusalCode, Text>> = {
  'session.sign-in-refused': ['Không đăng nhập được', 'Tên đăng nhập, mật khẩu hoặc mã xác thực không đúng'],
  'session.second-factor-needed': ['Cần mã xác thực', 'Hãy nhập thêm mã xác thực gồm 6 chữ số'],
  'session.throttled': ['Nhập sai quá nhiều lần', 'Hãy chờ {retryAfter} giây rồi đăng nhập lại'],
  'session.busy': ['Đang có nhiều người đăng nhập', 'Hãy thử lại sau {retryAfter} giây'],
  'session.account-suspended': ['Tài khoản đang bị tạm khóa', 'Hãy liên hệ người quản trị để mở lại tài khoản'],
  'session.account-idle': [
    'Tài khoản đã lâu không dùng',
    'Tài khoản không dùng quá {days} ngày: hãy liên hệ người quản trị để mở lại; nếu không còn người quản trị nào, người vận hành máy chủ chạy lệnh tiendo set-up-code',
  ],
  'session.renewal-refused': ['Phiên làm việc đã kết thúc', 'Hãy đăng nhập lại'],
  'password.none': [
    'Tài khoản không có mật khẩu ở đây',
    'Tài khoản này chưa có tên đăng nhập và mật khẩu của hệ thống',
  ],
  'password.current-wrong': 'Mật khẩu hiện tại không đúng',
  'password.too-short': ['Mật khẩu quá ngắn', 'Mật khẩu phải có ít nhất {limit} ký tự'],
  'password.too-long': ['Mật khẩu quá dài', 'Mật khẩu có nhiều nhất {limit} ký tự'],
  'password.is-the-name': 'Mật khẩu không được trùng với tên đăng nhập',
  'password.too-common': [
    'Mật khẩu quá dễ đoán',
    'Mật khẩu này nằm trong số những mật khẩu hay bị thử: hãy chọn cụm từ khác',
  ],
  'password.unchanged': 'Mật khẩu mới phải khác mật khẩu hiện tại',
  'second-factor.code-wrong': ['Mã xác thực không đúng', 'Mã không đúng hoặc đã dùng rồi: hãy chờ mã tiếp theo'],
  'second-factor.offer-ended': ['Lần thiết lập này đã hết hạn', 'Hãy thiết lập mã xác thực lại từ đầu'],
  'set-up.refused': ['Không thiết lập được', 'Mã thiết lập không đúng, đã dùng, hoặc hệ thống đã được thiết lập'],
  'person.sign-in-name-taken': 'Tên đăng nhập này đã thuộc về một tài khoản khác',
  'api-key.unknown': ['Không tìm thấy', 'Không có khóa API nào mang mã {id}'],
  'api-key.term-unfit': [
    'Thời hạn của khóa không hợp lệ',
    'Khóa phải hết hạn sau ngày hôm nay và trong vòng {most} ngày',
  ],
};
