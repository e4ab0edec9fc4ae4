export const setUp = {
  title: 'Thiết lập lần đầu',
  lead: 'Chưa có tài khoản nào. Mã dùng một lần được in trong nhật ký khởi động của máy chủ.',
  code: 'Mã thiết lập',
  organisation: 'Tên cơ quan',
  organisationHint: 'Ví dụ: UBND tỉnh Lâm Đồng',
  kind: 'Loại đơn vị',
  signInName: 'Tên đăng nhập của quản trị',
  displayName: 'Họ và tên hiển thị',
  password: 'Mật khẩu',
  submit: 'Tạo cơ quan và tài khoản quản trị',
  done: 'Đã thiết lập. Hãy đăng nhập.',
  toSignIn: 'Đến trang đăng nhập',
} as const;
