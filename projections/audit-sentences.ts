import type { AccountEvent } from '../src/domain/account/account.events.ts';
import type { MeasureEvent, MeasureValue } from '../src/domain/measure/measure.events.ts';
import type { PlanEvent } from '../src/domain/plan/plan.events.ts';
import type { ReportEvent } from '../src/domain/report/report.events.ts';
import { dateText } from '../src/domain/shared/date-text.ts';
import type { Deadline } from '../src/domain/shared/deadline.ts';
import type { Circumstances, DocumentRef, Role } from '../src/domain/shared/fact.ts';
import type { EntryCorrection, TaskEvent } from '../src/domain/task/task.events.ts';
import type { UnitEvent } from '../src/domain/unit/unit.events.ts';
import type { AnyFact } from './projection.ts';

type DomainEvent = PlanEvent | TaskEvent | UnitEvent | MeasureEvent | AccountEvent | ReportEvent;

type Sentences = Readonly<{
  [Type in DomainEvent['type']]: (data: Extract<DomainEvent, { type: Type }>['data']) => string;
}>;

const quoted = (text: string): string => `“${text}”`;
const documentText = ({ symbol, issuedOn, issuer }: DocumentRef): string =>
  `${symbol} ngày ${dateText(issuedOn)} của ${issuer}`;

const deadlineText = ({ words, due }: Deadline): string => {
  if (due === null) return `không thời hạn (${words})`;
  const day = dateText(due);
  return words === day ? `hạn ${day}` : `hạn ${day} (${words})`;
};

const signs = { '>': 'trên', '>=': 'từ', '<': 'dưới', '<=': 'không quá' } as const;
const valueText = (value: MeasureValue): string => {
  if (value.kind === 'count') return String(value.value);
  const ratio = `${value.numerator}/${value.denominator}`;
  return value.kind === 'ratio' ? ratio : `${signs[value.comparator]} ${ratio}`;
};

const corrections: Readonly<Record<keyof EntryCorrection, string>> = {
  number: 'số thứ tự',
  title: 'tên nhiệm vụ',
  field: 'lĩnh vực',
  group: 'nhóm',
  product: 'sản phẩm',
  deadline: 'thời hạn gốc',
  leadUnit: 'cơ quan chủ trì',
  completedOn: 'ngày hoàn thành',
};

const sideText = (side: EntryCorrection, key: keyof EntryCorrection): string => {
  const value = side[key];
  if (value === undefined || value === null) return 'để trống';
  if (typeof value === 'object') return deadlineText(value);
  return key === 'completedOn' ? dateText(value as Parameters<typeof dateText>[0]) : quoted(value);
};

const correctionText = (was: EntryCorrection, is: EntryCorrection): string =>
  (Object.keys(is) as (keyof EntryCorrection)[])
    .map((key) => `${corrections[key]} từ ${sideText(was, key)} thành ${sideText(is, key)}`)
    .join('; ');

const roleNames: Readonly<Record<Role, string>> = {
  administrator: 'quản trị viên',
  planner: 'lập kế hoạch, giao việc',
  focalPoint: 'đầu mối',
  officer: 'chuyên viên',
  leader: 'lãnh đạo',
  auditor: 'kiểm tra',
  viewer: 'người xem',
};

const listOf = (count: number, what: string): string => `${count} ${what}`;

const sentences: Sentences = {
  PlanIssued: ({ symbol, content, issuedOn, year }) =>
    `Ban hành kế hoạch ${symbol === null ? '' : `${symbol} `}${quoted(content.name)} ngày ${dateText(issuedOn)}, năm ${year}`,
  PlanAmended: ({ content }) => `Điều chỉnh, bổ sung kế hoạch ${quoted(content.name)}`,
  PlanClosed: () => 'Kết thúc kế hoạch',
  PlanSuperseded: () => 'Thay thế kế hoạch bằng kế hoạch khác',
  PlanRevoked: () => 'Bãi bỏ kế hoạch',

  TaskAssigned: ({ entry }) => `Giao nhiệm vụ ${entry.number} ${quoted(entry.title)}, ${deadlineText(entry.deadline)}`,
  TaskReassigned: ({ handedOverBy }) =>
    handedOverBy === null ? 'Chuyển cơ quan chủ trì' : 'Chuyển cơ quan chủ trì theo bàn giao nhiệm vụ',
  TaskStarted: () => 'Triển khai nhiệm vụ',
  TaskProgressReported: ({ percent, note }) => `Báo cáo tiến độ ${percent}%${note === '' ? '' : `: ${note}`}`,
  TaskResultSubmitted: ({ submission, summary, product }) =>
    `Trình kết quả lần ${submission}: ${summary}${product === null ? '' : ` (${documentText(product)})`}`,
  TaskCompletionConfirmed: ({ submission, completedOn }) =>
    `Xác nhận hoàn thành theo kết quả lần ${submission}, ngày hoàn thành ${dateText(completedOn)}`,
  TaskResultReturned: ({ submission }) => `Trả lại kết quả lần ${submission}`,
  TaskReopened: () => 'Mở lại nhiệm vụ',
  TaskSuspended: ({ until }) => `Tạm hoãn nhiệm vụ${until === null ? '' : ` đến ${dateText(until)}`}`,
  TaskResumed: () => 'Tiếp tục nhiệm vụ sau tạm hoãn',
  TaskWithdrawn: ({ mergedInto }) => (mergedInto === null ? 'Thu hồi nhiệm vụ' : 'Thu hồi, gộp vào nhiệm vụ khác'),
  TaskExtensionRequested: ({ request, deadline }) => `Xin gia hạn lần ${request}, ${deadlineText(deadline)}`,
  TaskExtensionGranted: ({ deadline }) => `Gia hạn, ${deadlineText(deadline)}`,
  TaskExtensionRefused: ({ request }) => `Không chấp thuận gia hạn lần ${request}`,
  TaskEvidenceAttached: ({ document, title }) =>
    `Bổ sung tài liệu kiểm chứng ${quoted(title)}: ${documentText(document)}`,
  TaskObjectiveCauseConfirmed: ({ cause }) => `Xác nhận nguyên nhân khách quan: ${cause}`,
  TaskEntryCorrected: ({ was, is }) => `Đính chính ${correctionText(was, is)}`,

  UnitEstablished: ({ identity }) => `Thành lập ${quoted(identity.name)}${codeText(identity.code)}`,
  UnitRenamed: ({ identity }) => `Đổi tên thành ${quoted(identity.name)}${codeText(identity.code)}`,
  UnitsMerged: ({ predecessors }) => `Hợp nhất từ ${listOf(predecessors.length, 'đơn vị')}`,
  UnitSplit: ({ into, survives }) =>
    `Chia tách thành ${listOf(into.length, 'đơn vị')}${survives ? ', đơn vị cũ còn lại' : ''}`,
  UnitDissolved: ({ successors }) =>
    successors.length === 0 ? 'Giải thể' : `Giải thể, ${listOf(successors.length, 'đơn vị')} kế thừa`,
  UnitReparented: ({ parent }) =>
    parent === null ? 'Thôi trực thuộc đơn vị cấp trên' : 'Chuyển sang trực thuộc đơn vị khác',
  TasksHandedOver: ({ taskIds }) => `Bàn giao ${listOf(taskIds.length, 'nhiệm vụ')} cho đơn vị kế thừa`,

  MeasureDefined: ({ code, name, unitOfMeasure }) =>
    `Lập chỉ tiêu ${code} ${quoted(name)}, đơn vị tính: ${unitOfMeasure}`,
  MeasureReported: ({ period, cutOff, value }) =>
    `Báo cáo số liệu ${quoted(period.label)}, chốt ngày ${dateText(cutOff)}: ${valueText(value)}`,
  MeasureRestated: ({ period, was, is }) =>
    `Đính chính số liệu ${quoted(period.label)}: từ ${valueText(was)} thành ${valueText(is)}`,

  AccountOpened: () => 'Mở tài khoản',
  RoleGranted: ({ role, unit, until }) =>
    `Giao vai trò ${roleNames[role]} ${unit === null ? 'cho toàn hệ thống' : 'cho một đơn vị và các đơn vị trực thuộc'}` +
    (until === null ? '' : `, đến hết ${dateText(until)}`),
  RoleRevoked: () => 'Thu hồi vai trò đã giao',
  AccountSuspended: () => 'Khoá tài khoản',
  AccountReinstated: () => 'Mở lại tài khoản đã khoá',
  PersonErased: () => 'Xoá dữ liệu cá nhân của người dùng tài khoản',

  ReportPeriodOpened: ({ reportType, year, window, due, expected }) =>
    `Mở kỳ báo cáo ${reportType}, ${window.label}, năm ${year}, số liệu từ ${dateText(window.from)} đến ${dateText(window.to)}, ` +
    `hạn gửi ${dateText(due)}, ${listOf(expected.length, 'đơn vị')}`,
  UnitExcludedFromReport: () => 'Loại một đơn vị khỏi diện báo cáo',
  UnitReadmittedToReport: () => 'Đưa một đơn vị trở lại diện báo cáo',
  ReportSubmitted: ({ submission, at, empty }) =>
    `Gửi báo cáo lần ${submission}, số liệu đến ${dateText(at)}${empty ? ', không phát sinh' : ''}`,
  ReportReturned: ({ submission }) => `Yêu cầu chỉnh lý báo cáo gửi lần ${submission}`,
  ReportApproved: ({ submission }) => `Duyệt báo cáo gửi lần ${submission}`,
  ReportFrozen: ({ at, sha256 }) => `Chốt báo cáo, số liệu đến ${dateText(at)}, mã kiểm tra ${sha256}`,
  ReportVersioned: ({ version, at, sha256 }) =>
    `Lập bản điều chỉnh số ${version}, số liệu đến ${dateText(at)}, mã kiểm tra ${sha256}`,
};

const codeText = (code: string | null): string => (code === null ? '' : ` (mã ${code})`);

const circumstancesText = ({ effectiveOn, authority, reason }: Circumstances): string =>
  [
    `có hiệu lực ${dateText(effectiveOn)}`,
    ...(authority === null ? [] : [`theo ${documentText(authority)}`]),
    ...(reason === null ? [] : [`lý do: ${reason}`]),
  ].join('; ');

/** What happened, in words for people. A type that has no sentence yet is named as it is. */
export const sentenceOf = ({ type, data }: AnyFact): string => {
  const words = Object.hasOwn(sentences, type)
    ? (sentences[type as DomainEvent['type']] as (content: Circumstances) => string)(data)
    : type;
  return `${words}; ${circumstancesText(data)}.`;
};
