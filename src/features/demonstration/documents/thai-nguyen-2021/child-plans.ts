import { day, month, type TaskLine } from '../../script/task-line.ts';
import type { ThaiNguyenUnit } from './units.ts';

/** A plan by which a unit carries out the province's plan. */
export type ChildPlan = Readonly<{
  owner: ThaiNguyenUnit;
  name: string;
  issuedOn: string;
  /** `under` is the number of the province's task that the line carries out. */
  lines: readonly (TaskLine<ThaiNguyenUnit> & Readonly<{ under: string }>)[];
}>;

/** The article says that units make their own plans: which, when and with what tasks is illustrative. */
// prettier-ignore
export const childPlans: readonly ChildPlan[] = [
  { owner: 'soNoiVu', name: 'Kế hoạch công tác dân vận chính quyền năm 2021 của Sở Nội vụ', issuedOn: '2021-05-12', lines: [
    { number: '1', title: 'Hướng dẫn các cơ quan, địa phương thực hiện công tác dân vận chính quyền', lead: 'phongXayDung', under: '2.1', product: 'Văn bản hướng dẫn', due: month(2021, 5), sent: '2021-05-27' },
    { number: '2', title: 'Kiểm tra công tác dân vận chính quyền tại các đơn vị', lead: 'phongXayDung', under: '7.1', product: 'Thông báo kết luận', due: month(2021, 10), sent: '2021-11-12' },
    { number: '3', title: 'Báo cáo kết quả công tác dân vận chính quyền năm 2021', lead: 'phongXayDung', under: '4.3', product: 'Báo cáo', due: day('2021-12-15'), sent: '2021-12-14' },
    { number: '4', title: 'Kiểm tra việc thực hiện quy chế dân chủ', lead: 'phongXayDung', under: '6.2', due: month(2021, 10) },
  ] },
  { owner: 'soTuPhap', name: 'Kế hoạch công tác dân vận chính quyền năm 2021 của Sở Tư pháp', issuedOn: '2021-05-18', lines: [
    { number: '1', title: 'Biên soạn tài liệu pháp luật về tiếp công dân, khiếu nại, tố cáo', lead: 'phongPhoBien', under: '5.1', product: 'Tài liệu', due: month(2021, 7), sent: '2021-07-22' },
    { number: '2', title: 'Tổ chức hội nghị phổ biến pháp luật tại cơ sở', lead: 'phongPhoBien', under: '5.1', due: month(2021, 11), sent: '2021-11-18' },
  ] },
  { owner: 'songCong', name: 'Kế hoạch công tác dân vận chính quyền năm 2021 của UBND thành phố Sông Công', issuedOn: '2021-05-20', lines: [
    { number: '1', title: 'Đăng ký, xây dựng mô hình “Dân vận khéo”', lead: 'phongNoiVu', under: '4.3', due: month(2021, 6), sent: '2021-06-24' },
    { number: '2', title: 'Đối thoại giữa người đứng đầu với Nhân dân', lead: 'phongNoiVu', under: '4.3', product: 'Thông báo kết luận', due: month(2021, 9), sent: '2021-10-05' },
  ] },
];
