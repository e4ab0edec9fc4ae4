import type { PlanGroup } from '../../domain/plan/plan.events.ts';

/** What generated things are called and what is noted of them; all of it invented. */

export const fields: readonly [PlanGroup, ...PlanGroup[]] = [
  { key: 'chi-dao', label: 'Công tác chỉ đạo, điều hành', kind: 'field' },
  { key: 'the-che', label: 'Cải cách thể chế', kind: 'field' },
  { key: 'thu-tuc', label: 'Cải cách thủ tục hành chính', kind: 'field' },
  { key: 'bo-may', label: 'Cải cách tổ chức bộ máy', kind: 'field' },
  { key: 'cong-vu', label: 'Cải cách chế độ công vụ', kind: 'field' },
  { key: 'tai-chinh', label: 'Cải cách tài chính công', kind: 'field' },
  { key: 'chinh-quyen-so', label: 'Xây dựng, phát triển chính quyền số', kind: 'field' },
];

export const provinceParts = ['Văn phòng UBND', 'Sở Nội vụ', 'Sở Tài chính', 'Sở Tư pháp'] as const;
export const communeParts = [
  'Văn phòng HĐND và UBND',
  'Phòng Kinh tế',
  'Phòng Văn hoá - Xã hội',
  'Trung tâm Phục vụ hành chính công',
] as const;

export const planSubjects = [
  'Cải cách hành chính',
  'Kiểm soát thủ tục hành chính',
  'Chuyển đổi số',
  'Công tác dân vận',
  'Phổ biến, giáo dục pháp luật',
  'Phát triển kinh tế - xã hội',
  'Phòng, chống thiên tai',
  'Tiếp công dân, giải quyết khiếu nại, tố cáo',
  'Thực hành tiết kiệm, chống lãng phí',
  'Bảo vệ môi trường',
] as const;

export const taskVerbs = [
  'Rà soát, đơn giản hoá',
  'Ban hành kế hoạch',
  'Tổ chức tập huấn',
  'Kiểm tra việc thực hiện',
  'Sơ kết, đánh giá',
  'Xây dựng cơ sở dữ liệu',
  'Công khai kết quả',
  'Hoàn thiện quy chế',
] as const;

export const taskObjects = [
  'thủ tục hành chính lĩnh vực đất đai',
  'quy trình tiếp nhận và trả kết quả hồ sơ trực tuyến',
  'vị trí việc làm của cơ quan chuyên môn',
  'định mức kinh tế - kỹ thuật dịch vụ sự nghiệp công',
  'hệ thống quản lý văn bản và điều hành',
  'công tác tiếp công dân tại cơ sở',
  'chỉ số hài lòng của người dân về phục vụ hành chính',
  'văn bản quy phạm pháp luật do địa phương ban hành',
  'kinh phí tự chủ của đơn vị sự nghiệp',
  'chế độ báo cáo định kỳ',
] as const;

export const products = ['Báo cáo', 'Kế hoạch', 'Quyết định', 'Tờ trình', 'Văn bản hướng dẫn', null] as const;

export const notes = [
  'Đang phối hợp với các đơn vị liên quan',
  'Đã lấy ý kiến góp ý lần một',
  'Đã hoàn thành dự thảo, đang thẩm định',
  'Đã tổ chức hội nghị triển khai',
  'Chậm do chờ hướng dẫn của cấp trên',
  'Đã tổng hợp số liệu của các đơn vị trực thuộc',
  'Đã đăng tải trên cổng thông tin điện tử',
  'Đang hoàn thiện hồ sơ trình phê duyệt',
] as const;

export const returnReasons = [
  'Số liệu chưa khớp với biểu tổng hợp',
  'Thiếu tài liệu kiểm chứng',
  'Báo cáo chưa đúng mẫu',
] as const;
