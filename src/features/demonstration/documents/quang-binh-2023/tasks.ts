import { day, month, quarter, standing, year, type TaskLine } from '../../script/task-line.ts';
import type { QuangBinhUnit } from './units.ts';

type Line = TaskLine<QuangBinhUnit>;

/** The four contents that the article names. Deadlines and days are illustrative. */
// prettier-ignore
export const namedContents: readonly Line[] = [
  { number: '1', title: 'Tuyên truyền, triển khai Nghị quyết Đại hội Đảng các cấp và chủ trương về công tác dân vận chính quyền', lead: 'banDanVan', due: standing, sent: '2023-12-18' },
  { number: '2', title: 'Xây dựng mô hình “Dân vận khéo” trong các dự án phát triển kinh tế - xã hội trọng điểm', lead: 'banDanVan', with: ['leThuy', 'quangNinh', 'boTrach', 'quangTrach', 'baDon', 'dongHoi'], due: year(2023), sent: '2023-12-12' },
  { number: '3', title: 'Đẩy mạnh công tác dân vận của các cơ quan tư pháp', lead: 'soTuPhap', with: ['banDanVan'], due: year(2023), sent: '2023-12-05' },
  { number: '4', title: 'Kiểm tra sở, ban, ngành, UBND cấp huyện về công tác dân vận chính quyền và Quy chế dân chủ cơ sở', lead: 'soNoiVu', with: ['banDanVan'], product: 'Kết luận kiểm tra', due: month(2023, 10), sent: '2023-10-24' },
];

/** The eleven that it only counts: illustrative. */
// prettier-ignore
export const countedContents: readonly Line[] = [
  { number: '5', title: 'Ban hành Kế hoạch công tác dân vận của cơ quan nhà nước năm 2023', lead: 'soNoiVu', product: 'Kế hoạch', due: month(2023, 3), sent: '2023-03-28' },
  { number: '6', title: 'Thực hiện Quy chế dân chủ ở cơ sở', lead: 'soNoiVu', due: standing },
  { number: '7', title: 'Tiếp công dân, đối thoại với Nhân dân', lead: 'vanPhong', due: standing },
  { number: '8', title: 'Phối hợp giải quyết đơn thư khiếu nại, tố cáo', lead: 'vanPhong', due: standing },
  { number: '9', title: 'Vận động Nhân dân trong giải phóng mặt bằng các dự án trọng điểm', lead: 'banDanVan', due: year(2023), sent: '2023-12-14' },
  { number: '10', title: 'Gắn công tác dân vận với cải cách hành chính, chuyển đổi số', lead: 'soNoiVu', due: quarter(2023, 4), sent: '2023-12-08', confirmed: '2023-12-12', entered: '2024-01-05' },
  { number: '11', title: 'Vận động xây dựng nông thôn mới, chỉnh trang đô thị', lead: 'banDanVan', due: year(2023), sent: '2023-12-15' },
  { number: '12', title: 'Phối hợp nắm tình hình Nhân dân, dân tộc, tôn giáo', lead: 'banDanVan', due: standing, sent: '2023-12-18' },
  { number: '13', title: 'Tập huấn nghiệp vụ công tác dân vận chính quyền', lead: 'banDanVan', due: month(2023, 9), sent: '2023-10-06' },
  { number: '14', title: 'Sơ kết công tác phối hợp 6 tháng đầu năm', lead: 'vanPhong', product: 'Báo cáo', due: day('2023-07-10'), sent: '2023-07-07' },
  { number: '15', title: 'Tổng kết công tác phối hợp năm 2023, xây dựng kế hoạch năm 2024', lead: 'vanPhong', product: 'Báo cáo', due: day('2023-12-31'), sent: '2023-12-27' },
];
