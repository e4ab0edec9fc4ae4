import { day, month, quarter, type TaskLine } from '../../script/task-line.ts';
import type { DakNongUnit } from './units.ts';

type Line = TaskLine<DakNongUnit>;

/* One line a task, so that the annex can be read as a table. */

/** Field 1: steering (công tác chỉ đạo, điều hành). */
// prettier-ignore
const steering: readonly Line[] = [
  { number: '1.1', title: 'Ban hành Kế hoạch tuyên truyền cải cách hành chính năm 2023', lead: 'soNoiVu', product: 'Kế hoạch', due: day('2023-01-20'), sent: '2023-01-16' },
  { number: '1.2', title: 'Ban hành Kế hoạch kiểm tra công tác cải cách hành chính năm 2023', lead: 'soNoiVu', product: 'Kế hoạch', due: month(2023, 2), sent: '2023-02-21' },
  { number: '1.3', title: 'Kiểm tra công tác cải cách hành chính tại các sở, ngành và UBND cấp huyện', lead: 'soNoiVu', with: ['vanPhong', 'soTuPhap'], product: 'Thông báo kết luận kiểm tra', due: quarter(2023, 3), sent: '2023-10-12' },
  { number: '1.4', title: 'Báo cáo cải cách hành chính quý I năm 2023', lead: 'soNoiVu', product: 'Báo cáo', due: day('2023-03-20'), sent: '2023-03-17' },
  { number: '1.5', title: 'Báo cáo cải cách hành chính 6 tháng đầu năm 2023', lead: 'soNoiVu', product: 'Báo cáo', due: day('2023-06-20'), sent: '2023-06-16' },
  { number: '1.6', title: 'Báo cáo cải cách hành chính quý III năm 2023', lead: 'soNoiVu', product: 'Báo cáo', due: day('2023-09-20'), sent: '2023-09-19' },
  { number: '1.7', title: 'Báo cáo cải cách hành chính năm 2023', lead: 'soNoiVu', product: 'Báo cáo', due: day('2023-12-20'), sent: '2023-12-15', confirmed: '2023-12-18' },
  { number: '1.8', title: 'Công bố kết quả đánh giá, xếp hạng cải cách hành chính năm 2022 của các sở, ngành, UBND cấp huyện', lead: 'soNoiVu', product: 'Quyết định', due: month(2023, 4), sent: '2023-04-20' },
  { number: '1.9', title: 'Ban hành Kế hoạch cải thiện, nâng cao Chỉ số cải cách hành chính của tỉnh', lead: 'soNoiVu', product: 'Kế hoạch', due: month(2023, 6) },
  { number: '1.10', title: 'Khảo sát sự hài lòng của người dân, tổ chức đối với sự phục vụ của cơ quan hành chính', lead: 'soNoiVu', product: 'Báo cáo kết quả khảo sát', due: month(2023, 11), sent: '2023-11-22', confirmed: '2023-11-24', entered: '2023-12-18' },
  { number: '1.11', title: 'Nhân rộng mô hình “Ngày không viết” tại bộ phận một cửa', lead: 'vanPhong', with: ['soNoiVu', 'giaNghia'], due: quarter(2023, 4), sent: '2023-12-06', confirmed: '2023-12-11', entered: '2023-12-19' },
  { number: '1.12', title: 'Nhân rộng mô hình “Ngày không hẹn” tại bộ phận một cửa', lead: 'giaNghia', with: ['vanPhong'], due: quarter(2023, 3), sent: '2023-11-28' },
];

/** Field 2: institutions (thể chế). */
// prettier-ignore
const institutions: readonly Line[] = [
  { number: '2.1', title: 'Lập danh mục văn bản quy phạm pháp luật của HĐND, UBND tỉnh ban hành năm 2023', lead: 'soTuPhap', product: 'Danh mục', due: quarter(2023, 1), sent: '2023-03-14' },
  { number: '2.2', title: 'Ban hành Kế hoạch kiểm tra, rà soát văn bản quy phạm pháp luật', lead: 'soTuPhap', product: 'Kế hoạch', due: month(2023, 2), sent: '2023-02-10' },
  { number: '2.3', title: 'Rà soát văn bản quy phạm pháp luật theo chuyên đề, lĩnh vực', lead: 'soTuPhap', product: 'Báo cáo', due: month(2023, 11), sent: '2023-11-15' },
  { number: '2.4', title: 'Theo dõi tình hình thi hành pháp luật trong lĩnh vực trọng tâm', lead: 'soTuPhap', product: 'Báo cáo', due: month(2023, 10), sent: '2023-11-09' },
  { number: '2.5', title: 'Kiểm tra công tác xây dựng, ban hành văn bản tại cấp huyện', lead: 'soTuPhap', product: 'Kết luận kiểm tra', due: month(2023, 11), sent: '2023-11-24', confirmed: '2023-11-29', entered: '2023-12-15' },
  { number: '2.6', title: 'Báo cáo công tác pháp chế năm 2023', lead: 'soTuPhap', product: 'Báo cáo', due: day('2023-12-15'), sent: '2023-12-12', confirmed: '2023-12-14', entered: '2023-12-18' },
];

/** Field 3: administrative procedures (thủ tục hành chính). */
// prettier-ignore
const procedures: readonly Line[] = [
  { number: '3.1', title: 'Ban hành Kế hoạch kiểm soát thủ tục hành chính năm 2023', lead: 'vanPhong', product: 'Kế hoạch', due: month(2023, 1), sent: '2023-01-19' },
  { number: '3.2', title: 'Ban hành Kế hoạch rà soát, đánh giá thủ tục hành chính năm 2023', lead: 'vanPhong', product: 'Kế hoạch', due: month(2023, 2), sent: '2023-02-16' },
  { number: '3.3', title: 'Công bố, công khai danh mục thủ tục hành chính thuộc thẩm quyền giải quyết', lead: 'vanPhong', product: 'Quyết định', due: quarter(2023, 2), sent: '2023-06-22' },
  { number: '3.4', title: 'Thông qua phương án đơn giản hóa thủ tục hành chính', lead: 'vanPhong', with: ['soTuPhap'], product: 'Quyết định', due: quarter(2023, 3), sent: '2023-09-14' },
  { number: '3.5', title: 'Ban hành quy trình nội bộ, quy trình điện tử giải quyết thủ tục hành chính', lead: 'vanPhong', with: ['soThongTin'], product: 'Quyết định', due: quarter(2023, 3), sent: '2023-09-27' },
  { number: '3.6', title: 'Số hóa kết quả giải quyết thủ tục hành chính còn hiệu lực', lead: 'trungTam', with: ['soThongTin'], product: 'Kho dữ liệu', due: month(2023, 10) },
  { number: '3.7', title: 'Thực hiện tiếp nhận hồ sơ không phụ thuộc địa giới hành chính', lead: 'trungTam', product: 'Danh mục thủ tục', due: month(2023, 11), sent: '2023-11-10' },
  { number: '3.8', title: 'Kết nối, tích hợp thủ tục hành chính của tỉnh trên Cổng Dịch vụ công quốc gia', lead: 'vanPhong', with: ['soThongTin'], due: day('2023-12-15'), sent: '2023-12-08' },
  { number: '3.9', title: 'Đối thoại với người dân, doanh nghiệp về giải quyết thủ tục hành chính', lead: 'vanPhong', with: ['soKeHoach'], product: 'Thông báo kết luận', due: month(2023, 11), sent: '2023-11-03' },
  { number: '3.10', title: 'Đánh giá chất lượng phục vụ người dân, doanh nghiệp trên môi trường điện tử', lead: 'vanPhong', product: 'Báo cáo', due: quarter(2023, 4), sent: '2023-12-13', confirmed: '2023-12-14', entered: '2023-12-19' },
];

/** Field 4: machinery (tổ chức bộ máy). */
// prettier-ignore
const machinery: readonly Line[] = [
  { number: '4.1', title: 'Rà soát, sửa đổi quy định chức năng, nhiệm vụ của các cơ quan chuyên môn', lead: 'soNoiVu', product: 'Quyết định', due: quarter(2023, 2), sent: '2023-06-13' },
  { number: '4.2', title: 'Sắp xếp, tổ chức lại các đơn vị sự nghiệp công lập', lead: 'soNoiVu', with: ['soTaiChinh'], product: 'Đề án', due: quarter(2023, 3), sent: '2023-09-22' },
  { number: '4.3', title: 'Ban hành Kế hoạch tinh giản biên chế năm 2023', lead: 'soNoiVu', product: 'Kế hoạch', due: month(2023, 3), sent: '2023-04-06' },
  { number: '4.4', title: 'Kiểm tra việc thực hiện quy chế làm việc và tình hình tổ chức, hoạt động của cơ quan hành chính', lead: 'soNoiVu', product: 'Kết luận kiểm tra', due: month(2023, 10), sent: '2023-10-18', confirmed: '2023-11-06' },
  { number: '4.5', title: 'Rà soát, đề xuất phân cấp quản lý nhà nước giữa tỉnh và huyện', lead: 'soNoiVu', with: ['soTuPhap'], product: 'Báo cáo', due: month(2023, 11), sent: '2023-11-17' },
];

/** Field 5: the civil service regime (chế độ công vụ). */
// prettier-ignore
const civilService: readonly Line[] = [
  { number: '5.1', title: 'Ban hành Kế hoạch đào tạo, bồi dưỡng cán bộ, công chức, viên chức năm 2023', lead: 'soNoiVu', product: 'Kế hoạch', due: day('2023-01-31'), sent: '2023-01-30' },
  { number: '5.2', title: 'Tổ chức tuyển dụng công chức năm 2023', lead: 'soNoiVu', product: 'Quyết định', due: quarter(2023, 2), sent: '2023-06-27' },
  { number: '5.3', title: 'Phê duyệt vị trí việc làm trong cơ quan, tổ chức hành chính', lead: 'soNoiVu', product: 'Quyết định', due: quarter(2023, 3) },
  { number: '5.4', title: 'Kiểm tra việc chấp hành kỷ luật, kỷ cương hành chính', lead: 'soNoiVu', product: 'Báo cáo', due: month(2023, 10), sent: '2023-10-25' },
  { number: '5.5', title: 'Bồi dưỡng kỹ năng giao tiếp cho công chức bộ phận một cửa', lead: 'soNoiVu', with: ['trungTam'], due: month(2023, 9), sent: '2023-09-08' },
  { number: '5.6', title: 'Thực hiện định kỳ chuyển đổi vị trí công tác', lead: 'soNoiVu', product: 'Báo cáo', due: month(2023, 11), sent: '2023-11-21' },
  { number: '5.7', title: 'Đánh giá, xếp loại chất lượng công chức, viên chức năm 2023', lead: 'soNoiVu', product: 'Báo cáo', due: day('2023-12-15'), sent: '2023-12-14', confirmed: '2023-12-18' },
];

/** Field 6: public finance (tài chính công). */
// prettier-ignore
const finance: readonly Line[] = [
  { number: '6.1', title: 'Công khai dự toán ngân sách và rà soát quy chế chi tiêu nội bộ', lead: 'soTaiChinh', product: 'Báo cáo', due: month(2023, 2), sent: '2023-02-24' },
  { number: '6.2', title: 'Giao quyền tự chủ tài chính cho đơn vị sự nghiệp công lập', lead: 'soTaiChinh', with: ['soNoiVu'], product: 'Quyết định', due: quarter(2023, 2), sent: '2023-07-11' },
  { number: '6.3', title: 'Đôn đốc, báo cáo giải ngân vốn đầu tư công năm 2023', lead: 'soKeHoach', with: ['soTaiChinh'], product: 'Báo cáo', due: day('2023-12-05'), sent: '2023-11-30' },
  { number: '6.4', title: 'Ban hành danh mục dịch vụ sự nghiệp công sử dụng ngân sách nhà nước', lead: 'soTaiChinh', product: 'Quyết định', due: month(2023, 9) },
  { number: '6.5', title: 'Ban hành định mức kinh tế - kỹ thuật dịch vụ sự nghiệp công', lead: 'soTaiChinh', product: 'Quyết định', due: day('2023-11-30') },
];

/** Field 7: electronic and digital government (chính quyền điện tử, chính quyền số). */
// prettier-ignore
const digital: readonly Line[] = [
  { number: '7.1', title: 'Ban hành Kế hoạch chuyển đổi số tỉnh năm 2023', lead: 'soThongTin', product: 'Kế hoạch', due: day('2023-01-20'), sent: '2023-01-18' },
  { number: '7.2', title: 'Cập nhật Kiến trúc chính quyền điện tử của tỉnh', lead: 'soThongTin', product: 'Quyết định', due: quarter(2023, 2), sent: '2023-06-20' },
  { number: '7.3', title: 'Kết nối, chia sẻ dữ liệu qua nền tảng tích hợp của tỉnh', lead: 'soThongTin', due: month(2023, 8), sent: '2023-09-15' },
  { number: '7.4', title: 'Kiện toàn tổ công nghệ số cộng đồng', lead: 'soThongTin', product: 'Quyết định', due: quarter(2023, 2), sent: '2023-06-08' },
  { number: '7.5', title: 'Triển khai Hệ thống thông tin báo cáo của tỉnh', lead: 'soThongTin', with: ['vanPhong'], due: quarter(2023, 3), sent: '2023-10-05', confirmed: '2023-10-09' },
  { number: '7.6', title: 'Cung cấp dịch vụ công trực tuyến toàn trình', lead: 'soThongTin', with: ['trungTam'], due: month(2023, 11) },
  { number: '7.7', title: 'Cấp và sử dụng chữ ký số trong cơ quan nhà nước', lead: 'soThongTin', product: 'Báo cáo', due: month(2023, 6), sent: '2023-06-05' },
  { number: '7.8', title: 'Phê duyệt hồ sơ đề xuất cấp độ an toàn hệ thống thông tin', lead: 'soThongTin', product: 'Quyết định', due: month(2023, 10), sent: '2023-10-20' },
  { number: '7.9', title: 'Bồi dưỡng kỹ năng số cho cán bộ, công chức, viên chức', lead: 'soNoiVu', with: ['soThongTin'], due: month(2023, 11) },
  { number: '7.10', title: 'Hoàn thiện kho dữ liệu dùng chung của tỉnh', lead: 'soThongTin', with: ['vanPhong'], product: 'Kho dữ liệu', due: day('2023-12-31') },
];

/** The 55 activities, field by field. The article gives their number only: the titles are illustrative. */
export const lines: readonly (readonly Line[])[] = [
  steering,
  institutions,
  procedures,
  machinery,
  civilService,
  finance,
  digital,
];
