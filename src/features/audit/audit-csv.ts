import { csvLine } from '../ports/csv.ts';
import type { AuditEntryView } from '../ports/reading/audit-entry.view.ts';

export const auditHead = csvLine([
  ...['Vị trí', 'Ghi nhận lúc (UTC)', 'Có hiệu lực từ ngày', 'Nội dung', 'Người thực hiện', 'Vai trò, đơn vị'],
  ...['Văn bản làm căn cứ', 'Ngày văn bản', 'Cơ quan ban hành', 'Lý do', 'Loại sự kiện', 'Đối tượng', 'Mã sự kiện'],
  'Tài khoản',
]);

export const auditLine = (entry: AuditEntryView): string =>
  csvLine([
    ...[entry.position, entry.recordedAt, entry.effectiveOn, entry.sentence, entry.actor.name ?? '', entry.actor.label],
    ...[entry.authority?.symbol ?? '', entry.authority?.issuedOn ?? '', entry.authority?.issuer ?? ''],
    ...[entry.reason ?? '', entry.type, entry.stream, entry.eventId, entry.account],
  ]);
