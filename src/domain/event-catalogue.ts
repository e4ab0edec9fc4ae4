import type { AccountEvent } from './account/account.events.ts';
import type { MeasureEvent } from './measure/measure.events.ts';
import type { PlanEvent } from './plan/plan.events.ts';
import type { ReportEvent } from './report/report.events.ts';
import type { Category } from './shared/ids.ts';
import type { TaskEvent } from './task/task.events.ts';
import type { UnitEvent } from './unit/unit.events.ts';

/** Every fact that can be recorded. */
export type DomainEvent = PlanEvent | TaskEvent | UnitEvent | MeasureEvent | AccountEvent | ReportEvent;
export type EventType = DomainEvent['type'];

/** `schema` rises with the shape of the payload; recorded facts are then read through an upcaster. */
export type CatalogueEntry = Readonly<{ category: Category; schema: number; vietnamese: string }>;

const entry =
  (category: Category) =>
  (vietnamese: string, schema = 1): CatalogueEntry => ({ category, schema, vietnamese });
const plan = entry('plan');
const task = entry('task');
const unit = entry('unit');
const measure = entry('measure');
const account = entry('account');
const report = entry('report');

/** Complete by type. The keys are stored forever. */
export const eventCatalogue: Readonly<Record<EventType, CatalogueEntry>> = {
  PlanIssued: plan('ban hành'),
  PlanAmended: plan('điều chỉnh, bổ sung'),
  PlanClosed: plan('kết thúc'),
  PlanSuperseded: plan('thay thế'),
  PlanRevoked: plan('bãi bỏ'),
  TaskAssigned: task('giao'),
  TaskReassigned: task('chuyển đơn vị chủ trì'),
  TaskStarted: task('triển khai'),
  TaskProgressReported: task('báo cáo tiến độ'),
  TaskResultSubmitted: task('trình kết quả, chờ xác nhận'),
  TaskCompletionConfirmed: task('xác nhận hoàn thành'),
  TaskResultReturned: task('trả lại'),
  TaskReopened: task('mở lại'),
  TaskSuspended: task('tạm hoãn'),
  TaskResumed: task('tiếp tục thực hiện'),
  TaskWithdrawn: task('thu hồi'),
  TaskExtensionRequested: task('xin gia hạn'),
  TaskExtensionGranted: task('gia hạn'),
  TaskExtensionRefused: task('từ chối gia hạn'),
  TaskEvidenceAttached: task('đính kèm tài liệu kiểm chứng'),
  TaskObjectiveCauseConfirmed: task('xác nhận nguyên nhân khách quan'),
  TaskEntryCorrected: task('đính chính'),
  UnitEstablished: unit('thành lập'),
  UnitRenamed: unit('đổi tên'),
  UnitsMerged: unit('hợp nhất'),
  UnitSplit: unit('chia tách'),
  UnitDissolved: unit('giải thể'),
  UnitReparented: unit('chuyển cấp trên'),
  TasksHandedOver: unit('bàn giao nhiệm vụ'),
  MeasureDefined: measure('xác lập chỉ tiêu, số liệu'),
  MeasureReported: measure('báo cáo số liệu'),
  MeasureRestated: measure('đính chính số liệu'),
  AccountOpened: account('mở tài khoản'),
  RoleGranted: account('giao vai trò'),
  RoleRevoked: account('thu hồi vai trò'),
  AccountSuspended: account('khoá tài khoản'),
  AccountReinstated: account('mở lại tài khoản'),
  PersonErased: account('xoá dữ liệu cá nhân'),
  ReportPeriodOpened: report('mở kỳ báo cáo'),
  UnitExcludedFromReport: report('loại khỏi diện báo cáo'),
  UnitReadmittedToReport: report('đưa lại vào diện báo cáo'),
  ReportSubmitted: report('gửi báo cáo'),
  ReportReturned: report('yêu cầu chỉnh lý'),
  ReportApproved: report('duyệt báo cáo'),
  ReportFrozen: report('chốt số liệu'),
  ReportVersioned: report('bản điều chỉnh'),
};
