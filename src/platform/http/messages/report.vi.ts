import type { ReportRefusalCode } from '../../../domain/report/report.errors.ts';
import type { Text } from '../text.ts';
import type { ReportWords } from './report-words.ts';

export const reportVi: Readonly<Record<ReportRefusalCode, Text>> = {
  'report.unknown': 'Không có báo cáo này',
  'report.type-unknown': ['Không có loại báo cáo này', 'Không có loại báo cáo {reportType}'],
  'report.period-unknown': [
    'Loại báo cáo không có kỳ này',
    'Loại báo cáo {reportType} năm {year} không có kỳ {period}; các kỳ: {offered}',
  ],
  'report.period-already-opened': ['Kỳ báo cáo đã được mở', 'Kỳ này đã được mở, mang mã {openedAs}'],
  'report.window-not-over': [
    'Chưa hết thời gian chốt số liệu',
    'Số liệu tính đến hết ngày {to}; hôm nay là {today}, chưa mở hoặc gửi được',
  ],
  'report.plan-unknown': ['Không có kế hoạch này', 'Không có kế hoạch mang mã {planId}'],
  'report.nobody-due': ['Không có đơn vị nào phải báo cáo', 'Ngày {on} không có đơn vị nào trực thuộc cơ quan nhận'],
  'report.too-large': [
    'Đợt báo cáo quá lớn',
    '{units} đơn vị, mỗi đơn vị {cells} ô nhập là quá nhiều cho một đợt: hãy bớt ô hoặc chia theo cấp',
  ],
  'report.malformed-form': ['Biểu mẫu có lỗi', 'Ô {cell} của biểu mẫu không dùng được: {why}'],
  'report.only-receiver-decides': [
    'Việc của cơ quan nhận báo cáo',
    'Chỉ cơ quan nhận báo cáo được làm việc này, không phải đơn vị {unit}',
  ],
  'report.only-reporting-unit-sends': ['Báo cáo của đơn vị khác', 'Chỉ đơn vị {reportingUnit} được gửi báo cáo này'],
  'report.sender-never-judges': [
    'Người gửi không tự duyệt',
    'Người hoặc đơn vị đã gửi báo cáo không được duyệt hay yêu cầu chỉnh lý báo cáo đó',
  ],
  'report.unit-not-due': ['Đơn vị không thuộc diện báo cáo', 'Đơn vị {unit} không phải báo cáo trong kỳ này: {why}'],
  'report.already-frozen': [
    'Báo cáo đã chốt',
    'Báo cáo đã chốt; số liệu chỉ thay đổi bằng một bản điều chỉnh có đánh số',
  ],
  'report.not-frozen': ['Báo cáo chưa chốt', 'Chưa có bản nào để điều chỉnh: hãy chốt báo cáo trước'],
  'report.nothing-approved': ['Chưa có báo cáo nào được duyệt', 'Chưa đơn vị nào có báo cáo đã duyệt để tổng hợp'],
  'report.locked': ['Báo cáo đã gửi, đang khoá', 'Báo cáo đã gửi: muốn sửa phải có yêu cầu chỉnh lý'],
  'report.not-waiting': ['Không có báo cáo chờ duyệt', 'Báo cáo đang ở trạng thái: {stage}'],
  'report.other-submission': [
    'Báo cáo đã được gửi lại',
    'Lần gửi {submission} đã được thay bằng lần {latest}: hãy xem lại rồi quyết định',
  ],
  'report.cell-unknown': ['Ô không có trong biểu mẫu', 'Ô {cell} không dùng được: {why}'],
  'report.cell-missing': ['Thiếu số liệu', 'Ô {cell} “{label}” chưa có số liệu; không phát sinh thì ghi 0'],
  'report.cell-not-a-count': ['Số liệu không hợp lệ', 'Ô {cell}: {value} không phải số nguyên từ 0 trở lên'],
  'report.sums-disagree': ['Cộng không khớp', 'Ô {cell} “{label}” ghi {stated}, cộng các ô thành phần được {sum}'],
  'report.not-empty': [
    'Báo cáo không trống',
    'Không thể báo không phát sinh khi có {tasks} nhiệm vụ và {cells} ô có số liệu',
  ],
  'report.act-before-last-act': [
    'Ngày có hiệu lực quá sớm',
    'Báo cáo đã thay đổi từ ngày {since}, sau ngày {effectiveOn}',
  ],
};

/** What `stage` and `why` of a refusal are called. */
export const reportWordsVi = {
  stage: {
    drafting: 'đang nhập liệu',
    awaitingApproval: 'đã gửi chờ duyệt',
    returned: 'yêu cầu chỉnh lý',
    approved: 'đã duyệt',
  },
  why: {
    code: 'mã chỉ gồm chữ thường không dấu, số, dấu chấm và gạch nối',
    repeated: 'bị lặp lại',
    unitOfMeasure: 'đơn vị tính không có trong danh mục',
    unknown: 'không có ô này',
    itself: 'tổng không thể là thành phần của chính nó',
    unlikeUnits: 'khác đơn vị tính với ô tổng',
    neverDue: 'không có trong danh sách khi mở kỳ',
    excluded: 'đã được loại khỏi kỳ',
  },
} satisfies ReportWords;
