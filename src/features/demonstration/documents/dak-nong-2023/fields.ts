import type { PlanGroup } from '../../../../domain/plan/plan.events.ts';

const field = (key: string, label: string): PlanGroup => ({ key, label, kind: 'field' });

/** The seven fields (lĩnh vực) of an administrative reform plan. */
export const fields = [
  field('chi-dao-dieu-hanh', 'Công tác chỉ đạo, điều hành cải cách hành chính'),
  field('the-che', 'Cải cách thể chế'),
  field('thu-tuc-hanh-chinh', 'Cải cách thủ tục hành chính'),
  field('to-chuc-bo-may', 'Cải cách tổ chức bộ máy hành chính nhà nước'),
  field('che-do-cong-vu', 'Cải cách chế độ công vụ'),
  field('tai-chinh-cong', 'Cải cách tài chính công'),
  field('chinh-quyen-so', 'Xây dựng, phát triển chính quyền điện tử, chính quyền số'),
] as const;
