import type { Language } from '../../features/ports/language.ts';

type Words = Readonly<
  Record<
    | 'title'
    | 'lead'
    | 'name'
    | 'password'
    | 'code'
    | 'codeHint'
    | 'enter'
    | 'other'
    | 'change'
    | 'changeLead'
    | 'current'
    | 'next'
    | 'nextHint'
    | 'repeat'
    | 'unlike'
    | 'save'
    | 'wait'
    | 'unreachable'
    | 'scriptless',
    string
  >
>;

export const signInWords: Readonly<Record<Language, Words>> = {
  vi: {
    title: 'Đăng nhập',
    lead: 'Theo dõi thực hiện kế hoạch',
    name: 'Tên đăng nhập',
    password: 'Mật khẩu',
    code: 'Mã xác thực',
    codeHint: '6 chữ số trên thiết bị của bạn',
    enter: 'Đăng nhập',
    other: 'Đăng nhập một lần của cơ quan',
    change: 'Đổi mật khẩu',
    changeLead: 'Mật khẩu này do người khác đặt: hãy đặt mật khẩu của riêng bạn trước khi làm việc.',
    current: 'Mật khẩu hiện tại',
    next: 'Mật khẩu mới',
    nextHint: 'Ít nhất 14 ký tự; một câu dài dễ nhớ là tốt nhất',
    repeat: 'Nhập lại mật khẩu mới',
    unlike: 'Hai lần nhập mật khẩu mới không giống nhau.',
    save: 'Đổi mật khẩu',
    wait: 'Còn {seconds} giây',
    unreachable: 'Không kết nối được hệ thống. Hãy thử lại.',
    scriptless: 'Trang này cần JavaScript.',
  },
  en: {
    title: 'Sign in',
    lead: 'How plans are carried out',
    name: 'Sign-in name',
    password: 'Password',
    code: 'Code',
    codeHint: 'Six digits on your device',
    enter: 'Sign in',
    other: 'Single sign-on',
    change: 'Change password',
    changeLead: 'Somebody else set this password: choose your own before you go on.',
    current: 'Current password',
    next: 'New password',
    nextHint: 'At least 14 characters; a long sentence is best',
    repeat: 'New password again',
    unlike: 'The new passwords differ.',
    save: 'Change password',
    wait: '{seconds} s left',
    unreachable: 'The service cannot be reached. Try again.',
    scriptless: 'This page needs JavaScript.',
  },
};
