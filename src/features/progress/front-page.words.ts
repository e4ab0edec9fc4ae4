const vi = {
  title: 'Tiến Độ',
  lead: 'Sổ theo dõi thực hiện kế hoạch: mọi con số đều tính từ sự kiện đã ghi, tại một ngày và theo những gì đã biết.',
  at: 'Tính đến ngày',
  knownOn: 'Theo những gì đã biết đến hết ngày',
  latest: 'hiện tại',
  show: 'Xem',
  now: 'Về hiện tại',
  plan: 'Kế hoạch, chương trình',
  completed: 'Hoàn thành',
  rate: 'Tỷ lệ',
  H1: 'Đúng hạn',
  H2: 'Quá hạn (đã xong)',
  T1: 'Trong hạn',
  T2: 'Quá hạn (chưa xong)',
  N: 'Không thời hạn',
  none: 'Chưa có nhiệm vụ nào được giao tại thời điểm này.',
  position: 'Vị trí sổ',
  api: 'Tài liệu API',
  unverified: 'Một số quy tắc trong bộ quy tắc này chưa đối chiếu văn bản gốc.',
  rules: 'Bộ quy tắc',
};

const en: typeof vi = {
  title: 'Tiến Độ',
  lead: 'The ledger of how plans are carried out: every number is computed from recorded events, at a day and as known then.',
  at: 'As at',
  knownOn: 'As known at the end of',
  latest: 'now',
  show: 'Show',
  now: 'Back to now',
  plan: 'Plan or programme',
  completed: 'Completed',
  rate: 'Rate',
  H1: 'On time',
  H2: 'Late, done',
  T1: 'In time, open',
  T2: 'Overdue',
  N: 'No deadline',
  none: 'No task had been assigned at this moment.',
  position: 'Log position',
  api: 'API documentation',
  unverified: 'Some rules of this rule set have not been checked against the original text.',
  rules: 'Rule set',
};

/** What the front page says, in both languages. */
export const words = { vi, en } as const;
export type Language = keyof typeof words;
export type Words = typeof vi;

/** Vietnamese unless English is what the reader asks for first (`Accept-Language`). */
export const languageOf = (accepted: string | undefined): Language => (/^en\b/i.test(accepted ?? '') ? 'en' : 'vi');
