import { day, month, quarter, type TaskLine } from '../../script/task-line.ts';
import type { TuyenQuangUnit } from './units.ts';

type Line = TaskLine<TuyenQuangUnit>;
type Group = Readonly<{ key: string; label: string; lines: readonly Line[] }>;

/**
 * The 12 groups of the 2023 programme and the 35 items under them. The article gives the two numbers and some subjects:
 * the wording here is illustrative.
 */
// prettier-ignore
export const groups: readonly Group[] = [
  { key: 'I', label: 'Đổi mới phương thức hoạt động của HĐND tỉnh', lines: [
    { number: 'I.1', title: 'Ban hành chương trình công tác năm 2023', lead: 'vanPhong', due: day('2023-01-20'), sent: '2023-01-17' },
    { number: 'I.2', title: 'Sửa đổi, bổ sung quy chế phối hợp công tác', lead: 'vanPhong', due: quarter(2023, 1), sent: '2023-03-22' },
    { number: 'I.3', title: 'Ứng dụng phần mềm kỳ họp không giấy', lead: 'vanPhong', due: quarter(2023, 2), sent: '2023-06-14' },
  ] },
  { key: 'II', label: 'Nâng cao chất lượng hoạt động của đại biểu HĐND', lines: [
    { number: 'II.1', title: 'Bồi dưỡng kỹ năng hoạt động cho đại biểu HĐND', lead: 'vanPhong', due: quarter(2023, 2), sent: '2023-05-26' },
    { number: 'II.2', title: 'Tổ chức sinh hoạt tổ đại biểu HĐND tỉnh', lead: 'thuongTruc', due: quarter(2023, 3), sent: '2023-09-20' },
    { number: 'II.3', title: 'Đánh giá hoạt động của tổ đại biểu năm 2023', lead: 'thuongTruc', due: quarter(2023, 4), sent: '2023-12-20' },
  ] },
  { key: 'III', label: 'Chuẩn bị, tổ chức các kỳ họp HĐND tỉnh khóa XIX', lines: [
    { number: 'III.1', title: 'Tổ chức kỳ họp thường lệ giữa năm 2023', lead: 'vanPhong', with: ['phapChe', 'kinhTe', 'vanHoa', 'danToc'], due: month(2023, 7), sent: '2023-07-14' },
    { number: 'III.2', title: 'Tổ chức kỳ họp thường lệ cuối năm 2023', lead: 'vanPhong', with: ['phapChe', 'kinhTe', 'vanHoa', 'danToc'], due: month(2023, 12), sent: '2023-12-12' },
    { number: 'III.3', title: 'Tổ chức các kỳ họp chuyên đề', lead: 'vanPhong', due: quarter(2023, 4), sent: '2023-11-17' },
  ] },
  { key: 'IV', label: 'Quyết định các vấn đề quan trọng của địa phương', lines: [
    { number: 'IV.1', title: 'Thẩm tra, trình nghị quyết về kinh tế - ngân sách', lead: 'kinhTe', due: month(2023, 12), sent: '2023-12-08' },
    { number: 'IV.2', title: 'Thẩm tra, trình nghị quyết về văn hóa - xã hội', lead: 'vanHoa', due: month(2023, 12), sent: '2023-12-07' },
    { number: 'IV.3', title: 'Thẩm tra, trình nghị quyết về công tác pháp chế', lead: 'phapChe', due: month(2023, 12), sent: '2023-12-08' },
  ] },
  { key: 'V', label: 'Giải quyết công việc phát sinh giữa hai kỳ họp', lines: [
    { number: 'V.1', title: 'Cho ý kiến về nội dung phát sinh 6 tháng đầu năm', lead: 'vanPhong', due: quarter(2023, 2), sent: '2023-06-29' },
    { number: 'V.2', title: 'Cho ý kiến về nội dung phát sinh 6 tháng cuối năm', lead: 'vanPhong', due: day('2023-12-31'), sent: '2023-12-27' },
  ] },
  { key: 'VI', label: 'Giám sát chuyên đề', lines: [
    { number: 'VI.1', title: 'Giám sát chuyên đề của Ban Pháp chế', lead: 'phapChe', due: quarter(2023, 3), sent: '2023-09-12' },
    { number: 'VI.2', title: 'Giám sát chuyên đề của Ban Kinh tế - Ngân sách', lead: 'kinhTe', due: quarter(2023, 3), sent: '2023-10-09' },
    { number: 'VI.3', title: 'Giám sát chuyên đề của Ban Văn hóa - Xã hội', lead: 'vanHoa', due: quarter(2023, 3), sent: '2023-09-21' },
    { number: 'VI.4', title: 'Giám sát chuyên đề của Ban Dân tộc', lead: 'danToc', due: quarter(2023, 3), sent: '2023-09-26' },
  ] },
  { key: 'VII', label: 'Chất vấn và giải trình', lines: [
    { number: 'VII.1', title: 'Tổ chức phiên chất vấn tại kỳ họp', lead: 'vanPhong', due: month(2023, 12), sent: '2023-12-11' },
    { number: 'VII.2', title: 'Tổ chức phiên giải trình của Thường trực HĐND tỉnh', lead: 'vanPhong', due: quarter(2023, 4), sent: '2023-10-26' },
  ] },
  { key: 'VIII', label: 'Tiếp xúc cử tri và giải quyết kiến nghị cử tri', lines: [
    { number: 'VIII.1', title: 'Tiếp xúc cử tri trước và sau kỳ họp giữa năm', lead: 'vanPhong', due: month(2023, 8), sent: '2023-08-11' },
    { number: 'VIII.2', title: 'Tiếp xúc cử tri trước kỳ họp cuối năm', lead: 'vanPhong', due: month(2023, 12), sent: '2023-12-01' },
    { number: 'VIII.3', title: 'Giám sát việc giải quyết kiến nghị của cử tri', lead: 'danToc', due: quarter(2023, 4), sent: '2023-11-28' },
    { number: 'VIII.4', title: 'Lựa chọn một số kiến nghị để giám sát tại cơ sở', lead: 'phapChe', due: quarter(2023, 4), sent: '2023-11-30' },
  ] },
  { key: 'IX', label: 'Tiếp công dân, xử lý đơn thư', lines: [
    { number: 'IX.1', title: 'Xếp lịch và phục vụ đại biểu tiếp công dân năm 2023', lead: 'vanPhong', due: day('2023-01-31'), sent: '2023-01-30' },
    { number: 'IX.2', title: 'Tổng hợp kết quả giải quyết đơn của công dân năm 2023', lead: 'phapChe', due: day('2023-12-31'), sent: '2023-12-22' },
  ] },
  { key: 'X', label: 'Phục vụ hoạt động của Đoàn đại biểu Quốc hội', lines: [
    { number: 'X.1', title: 'Phục vụ Đoàn tham gia các kỳ họp Quốc hội khóa XV', lead: 'vanPhong', due: month(2023, 12), sent: '2023-12-05' },
    { number: 'X.2', title: 'Lấy ý kiến tham gia các dự án luật', lead: 'vanPhong', due: quarter(2023, 4), sent: '2023-10-19' },
    { number: 'X.3', title: 'Phục vụ các cuộc giám sát của Đoàn', lead: 'vanPhong', due: quarter(2023, 4), sent: '2023-11-09' },
  ] },
  { key: 'XI', label: 'Phối hợp với UBND, Ủy ban MTTQ và các cơ quan', lines: [
    { number: 'XI.1', title: 'Hội nghị liên tịch chuẩn bị kỳ họp giữa năm', lead: 'vanPhong', due: month(2023, 6), sent: '2023-06-02' },
    { number: 'XI.2', title: 'Hội nghị liên tịch chuẩn bị kỳ họp cuối năm', lead: 'vanPhong', due: month(2023, 11), sent: '2023-11-02' },
    { number: 'XI.3', title: 'Giao ban Thường trực HĐND hai cấp', lead: 'thuongTruc', due: quarter(2023, 3), sent: '2023-08-24' },
  ] },
  { key: 'XII', label: 'Công tác tư tưởng, tổ chức, cán bộ và văn phòng', lines: [
    { number: 'XII.1', title: 'Kiện toàn tổ chức, vị trí việc làm của Văn phòng', lead: 'vanPhong', due: quarter(2023, 3), sent: '2023-09-15' },
    { number: 'XII.2', title: 'Đánh giá, xếp loại công chức năm 2023', lead: 'vanPhong', due: day('2023-12-15'), sent: '2023-12-19', confirmed: '2023-12-22', entered: '2024-01-04' },
    { number: 'XII.3', title: 'Tổng kết công tác năm 2023', lead: 'vanPhong', due: day('2024-01-10'), sent: '2024-01-08', confirmed: '2024-01-09' },
  ] },
];
