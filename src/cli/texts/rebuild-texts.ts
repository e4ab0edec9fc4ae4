import type { Change, Comparison, Difference } from '../../platform/read-store/rebuild/compare-versions.ts';
import type { NothingToDo } from '../../platform/read-store/rebuild/rebuild.errors.ts';
import type { Phase } from '../../platform/read-store/rebuild/rebuild-record.ts';

type Compared = Pick<Comparison, 'count' | 'position' | 'digest'>;

/** What `tiendo rebuild` and `tiendo replay-quarantine` say. */
export type RebuildTexts = Readonly<{
  noProjection: (asked: string, names: readonly string[]) => string;
  rebuilding: Readonly<Record<Phase, string>>;
  rebuilt: (compared: Compared) => string;
  versionsDiffer: (compared: Compared) => string;
  rowDifferences: Readonly<Record<Difference['kind'], string>>;
  columnChange: (change: Change) => string;
  rolledBack: (milliseconds: number) => string;
  oldDropped: string;
  rebuildCancelled: string;
  rebuildUnderWay: string;
  rebuildEnded: string;
  notRebuilt: Readonly<Record<NothingToDo['missing'], string>>;
  oneOfRebuild: string;
  reasonMissing: string;
  replayed: (drawn: number, waiting: number) => string;
  stillWaiting: (things: number) => string;
}>;

export const rebuildInEnglish: RebuildTexts = {
  noProjection: (asked, names) => `There is no projection ${asked}; there are ${names.join(', ')}.`,
  rebuilding: {
    loading: 'Reading the log',
    drawing: 'Drawing',
    indexing: 'Indexing',
    following: 'Following',
    differing: 'Differing',
    switched: 'Switched',
    'rolled-back': 'Rolled back',
    cancelled: 'Cancelled',
  },
  rebuilt: ({ count, position }) =>
    count === 0n
      ? `Every row is the same at position ${String(position)}; the new rows are read from now on.`
      : `${String(count)} differences at position ${String(position)} are confirmed and recorded; the new rows are read from now on.`,
  versionsDiffer: ({ count, position, digest }) =>
    `${String(count)} rows differ at position ${String(position)} (SHA-256 ${digest}); nothing was switched. Read on as before, or confirm with --confirm-differences "<reason>".`,
  rowDifferences: {
    'row-missing': 'A row is no longer there',
    'row-surplus': 'A row comes in',
    'row-differs': 'A row differs',
  },
  columnChange: ({ column, was, becomes }) => `${column} is ${was ?? 'empty'}, becomes ${becomes ?? 'empty'}`,
  rolledBack: (milliseconds) =>
    `What was read before is read again after ${String(milliseconds)} ms; it catches up from where it was.`,
  oldDropped: 'What was read before is removed.',
  rebuildCancelled: 'The rebuild is ended, and what it drew is removed.',
  rebuildUnderWay: 'This projection is being rebuilt by another process.',
  rebuildEnded: 'The rebuild was ended from elsewhere.',
  notRebuilt: {
    rebuild: 'No rebuild is under way.',
    'old-version': 'Nothing is kept of what was read before.',
    rows: 'Nothing was drawn in this version yet; the service does so by itself.',
    'same-shape': 'The tables have changed since; what was read before cannot be read any more.',
  },
  oneOfRebuild: 'Only one of --confirm-differences, --rollback, --drop-old and --cancel at a time.',
  reasonMissing: 'A confirmation needs its reason.',
  replayed: (drawn, waiting) => `${String(drawn)} events were drawn; ${String(waiting)} things wait in quarantine.`,
  stillWaiting: (things) => `${String(things)} things still wait; GET /health/ready names the first reason.`,
};

export const rebuildInVietnamese: RebuildTexts = {
  noProjection: (asked, names) => `Không có phép chiếu ${asked}; hiện có ${names.join(', ')}.`,
  rebuilding: {
    loading: 'Đọc nhật ký',
    drawing: 'Dựng',
    indexing: 'Lập chỉ mục',
    following: 'Đuổi kịp',
    differing: 'Có khác biệt',
    switched: 'Đã chuyển',
    'rolled-back': 'Đã quay lại',
    cancelled: 'Đã hủy',
  },
  rebuilt: ({ count, position }) =>
    count === 0n
      ? `Mọi dòng đều giống nhau tại vị trí ${String(position)}; từ nay đọc bản mới.`
      : `${String(count)} khác biệt tại vị trí ${String(position)} đã được xác nhận và ghi lại; từ nay đọc bản mới.`,
  versionsDiffer: ({ count, position, digest }) =>
    `${String(count)} dòng khác nhau tại vị trí ${String(position)} (SHA-256 ${digest}); chưa chuyển gì cả. Cứ đọc như cũ, hoặc xác nhận bằng --confirm-differences "<lý do>".`,
  rowDifferences: {
    'row-missing': 'Một dòng không còn',
    'row-surplus': 'Một dòng mới có',
    'row-differs': 'Một dòng khác đi',
  },
  columnChange: ({ column, was, becomes }) => `${column}: đang là ${was ?? 'trống'}, bản mới là ${becomes ?? 'trống'}`,
  rolledBack: (milliseconds) =>
    `Sau ${String(milliseconds)} ms đã đọc lại bản trước; bản này đang đuổi kịp từ chỗ nó dừng.`,
  oldDropped: 'Đã xóa bản đọc trước đây.',
  rebuildCancelled: 'Đã hủy lần dựng lại và xóa những gì đã dựng.',
  rebuildUnderWay: 'Một tiến trình khác đang dựng lại phép chiếu này.',
  rebuildEnded: 'Lần dựng lại đã bị hủy từ nơi khác.',
  notRebuilt: {
    rebuild: 'Không có lần dựng lại nào đang làm dở.',
    'old-version': 'Không còn giữ bản đọc trước đây.',
    rows: 'Phiên bản này chưa được dựng lần nào; dịch vụ sẽ tự dựng.',
    'same-shape': 'Cấu trúc bảng đã thay đổi; bản đọc trước đây không còn đọc được.',
  },
  oneOfRebuild: 'Mỗi lần chỉ dùng một trong --confirm-differences, --rollback, --drop-old và --cancel.',
  reasonMissing: 'Xác nhận phải kèm lý do.',
  replayed: (drawn, waiting) => `Đã dựng ${String(drawn)} sự kiện; còn ${String(waiting)} đối tượng bị để riêng.`,
  stillWaiting: (things) => `Còn ${String(things)} đối tượng chờ; GET /health/ready cho biết lý do đầu tiên.`,
};
