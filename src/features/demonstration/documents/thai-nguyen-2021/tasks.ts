import { standing, type TaskLine } from '../../script/task-line.ts';
import type { ThaiNguyenUnit } from './units.ts';

type Line = TaskLine<ThaiNguyenUnit>;
type Group = Readonly<{ key: string; label: string; lines: readonly Line[] }>;

/**
 * The seven bullets of the article as task groups. None bears a number, a deadline or a product: every task is of class N.
 * Who leads, and the days on which some were reported done, are illustrative.
 */
// prettier-ignore
export const groups: readonly Group[] = [
  { key: '1', label: 'Tuyên truyền, nâng cao nhận thức về công tác dân vận chính quyền', lines: [
    { number: '1.1', title: 'Tuyên truyền Nghị quyết số 25-NQ/TW', lead: 'soNoiVu', due: standing, sent: '2021-11-16' },
    { number: '1.2', title: 'Tuyên truyền Chỉ thị số 09-CT/TU', lead: 'soNoiVu', due: standing, sent: '2021-11-16' },
    { number: '1.3', title: 'Tuyên truyền Chỉ thị số 04/CT-UBND về tổ chức bầu cử', lead: 'soNoiVu', due: standing, sent: '2021-06-10' },
  ] },
  { key: '2', label: 'Thể chế hóa và ban hành văn bản về công tác dân vận', lines: [
    { number: '2.1', title: 'Ban hành văn bản về công tác dân vận lấy người dân, doanh nghiệp làm chủ thể', lead: 'soNoiVu', with: ['soTuPhap'], due: standing, sent: '2021-10-22' },
  ] },
  { key: '3', label: 'Thực hiện công tác cải cách hành chính nhà nước năm 2021', lines: [
    { number: '3.1', title: 'Nâng cao thứ hạng các chỉ số của tỉnh', lead: 'soNoiVu', with: ['vanPhong', 'soThongTin'], due: standing },
    { number: '3.2', title: 'Nâng cao chất lượng tiếp nhận và trả kết quả thủ tục hành chính', lead: 'trungTam', due: standing, sent: '2021-12-08' },
    { number: '3.3', title: 'Hoàn thiện nền tảng đô thị thông minh, chính quyền điện tử', lead: 'soThongTin', due: standing },
  ] },
  { key: '4', label: 'Đào tạo, bồi dưỡng, đạo đức công vụ và kỷ cương hành chính', lines: [
    { number: '4.1', title: 'Đào tạo, bồi dưỡng chuyên môn, đạo đức công vụ', lead: 'soNoiVu', due: standing, sent: '2021-12-03' },
    { number: '4.2', title: 'Thực hiện Chỉ thị số 20/CT-UBND về kỷ luật, kỷ cương', lead: 'soNoiVu', due: standing },
    { number: '4.3', title: 'Đẩy mạnh “Dân vận khéo” trong thực thi công vụ', lead: 'soNoiVu', with: ['songCong'], due: standing, sent: '2021-12-10' },
  ] },
  { key: '5', label: 'Tiếp công dân, giải quyết khiếu nại, tố cáo', lines: [
    { number: '5.1', title: 'Phổ biến, giáo dục pháp luật về tiếp công dân, khiếu nại, tố cáo', lead: 'soTuPhap', due: standing, sent: '2021-11-26' },
    { number: '5.2', title: 'Giải quyết kịp thời các vụ việc khiếu nại, tố cáo thuộc thẩm quyền', lead: 'thanhTra', due: standing },
  ] },
  { key: '6', label: 'Thực hiện quy định dân chủ ở các loại hình cơ sở', lines: [
    { number: '6.1', title: 'Thực hiện Pháp lệnh số 34/2007/PL-UBTVQH11', lead: 'soNoiVu', due: standing, sent: '2021-12-10' },
    { number: '6.2', title: 'Thực hiện Nghị định số 04/2015/NĐ-CP', lead: 'soNoiVu', due: standing, sent: '2021-12-10' },
    { number: '6.3', title: 'Thực hiện Nghị định số 145/2020/NĐ-CP', lead: 'soNoiVu', due: standing, sent: '2021-12-10' },
  ] },
  { key: '7', label: 'Kiểm tra, thanh tra công vụ, giám sát công tác dân vận', lines: [
    { number: '7.1', title: 'Kiểm tra, thanh tra công vụ và việc thực hiện công tác dân vận', lead: 'soNoiVu', with: ['thanhTra'], due: standing, sent: '2021-11-30' },
    { number: '7.2', title: 'Thực hành tiết kiệm, chống quan liêu, tham nhũng, lãng phí', lead: 'thanhTra', due: standing },
  ] },
];
