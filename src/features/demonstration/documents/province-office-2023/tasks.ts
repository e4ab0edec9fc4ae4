import { day, month, quarter, standing, year, type TaskLine } from '../../script/task-line.ts';
import type { ProvinceOfficeUnit } from './units.ts';

type Line = TaskLine<ProvinceOfficeUnit>;

export const groups = [
  { key: 'tham-muu', label: 'Tham mưu, phục vụ Đoàn ĐBQH và HĐND tỉnh', kind: 'group' },
  { key: 'noi-bo', label: 'Tổ chức, cán bộ, thi đua và cải cách hành chính của Văn phòng', kind: 'group' },
  { key: 'con-lai', label: 'Nhiệm vụ trọng tâm những tháng còn lại của năm 2023', kind: 'group' },
] as const;

/** Subjects are the article's; deadlines and days are illustrative. The first ones were assigned before their plan was issued. */
// prettier-ignore
export const linesByGroup: readonly (readonly Line[])[] = [
  [
    { number: '1', title: 'Tham mưu tổ chức tiếp xúc cử tri, giám sát việc giải quyết ý kiến của cử tri', lead: 'phongHoiDong', due: month(2023, 6), sent: '2023-05-19' },
    { number: '2', title: 'Tham mưu các cuộc giám sát của HĐND, Đoàn ĐBQH và các Ban HĐND tỉnh', lead: 'phongHoiDong', with: ['phongQuocHoi'], due: quarter(2023, 4), sent: '2023-11-29' },
    { number: '3', title: 'Tham mưu tiếp công dân, xử lý đơn thư khiếu nại, tố cáo', lead: 'phongQuocHoi', due: standing },
    { number: '4', title: 'Xử lý đơn thư gửi Thường trực HĐND tỉnh', lead: 'phongQuocHoi', due: standing },
  ],
  [
    { number: '5', title: 'Hoàn chỉnh hồ sơ đánh giá công chức, lao động hợp đồng', lead: 'phongHanhChinh', due: day('2023-03-31'), sent: '2023-03-28' },
    { number: '6', title: 'Kê khai, công khai tài sản, thu nhập lần đầu năm 2023', lead: 'phongHanhChinh', due: day('2023-04-28'), sent: '2023-05-08' },
    { number: '7', title: 'Triển khai Kế hoạch đào tạo, bồi dưỡng công chức năm 2023', lead: 'phongHanhChinh', due: month(2023, 5), sent: '2023-05-12' },
    { number: '8', title: 'Ban hành Kế hoạch phát động thi đua năm 2023', lead: 'phongHanhChinh', product: 'Kế hoạch', due: month(2023, 3), sent: '2023-03-10' },
    { number: '9', title: 'Ứng dụng công nghệ thông tin, khai thác chứng thư số và chữ ký số', lead: 'phongHanhChinh', due: standing },
  ],
  [
    { number: '10', title: 'Hoàn thành nhiệm vụ Trưởng Đoàn ĐBQH tỉnh giao năm 2023', lead: 'phongQuocHoi', due: year(2023), sent: '2023-12-20' },
    { number: '11', title: 'Hoàn thành nhiệm vụ Thường trực HĐND tỉnh giao năm 2023', lead: 'phongHoiDong', due: year(2023), sent: '2023-12-22', confirmed: '2023-12-26', entered: '2024-01-03' },
  ],
];
