import { localDate } from '../../../../domain/shared/local-date.ts';
import type { Cast } from '../../script/cast.ts';
import type { PlanScript } from '../../script/plan-script.ts';
import { toDeadline } from '../../../../domain/shared/deadline.ts';
import { day, quarter } from '../../script/task-line.ts';
import { document } from '../decisions.ts';
import type { DakNongUnit } from './units.ts';

const issuer = 'UBND tỉnh Đắk Nông';

/** The ten tasks whose course was not the usual one: illustrative, each shows a rule at work. */
export const tellIncidents = (plan: PlanScript<DakNongUnit>, cast: Cast<DakNongUnit>): void => {
  // Returned once: what was sent first gives no credit.
  plan
    .story({ number: '1.9', lead: 'soNoiVu' })
    .started({ on: '2023-03-06' })
    .sent({ on: '2023-05-24' }, 'Đã trình dự thảo Kế hoạch')
    .returned({ on: '2023-05-30' }, 'Chưa phân công trách nhiệm theo từng tiêu chí')
    .sent({ on: '2023-06-21' }, 'Đã trình Kế hoạch sau khi tiếp thu, chỉnh sửa')
    .confirmed({ on: '2023-06-26' });

  // The deadline was typed in a quarter too early, and put right nine months later.
  plan
    .story({ number: '1.12', lead: 'giaNghia' })
    .corrected(
      { on: '2023-01-09', entered: '2023-10-06' },
      { deadline: toDeadline(quarter(2023, 4)) },
      'Nhập nhầm thời hạn so với phụ lục Kế hoạch',
      document('1215/SNV-CCHC', '2023-10-05', 'Sở Nội vụ tỉnh Đắk Nông'),
    );

  // Late for a cause beyond the doer: still late, but the cause is confirmed.
  plan
    .story({ number: '3.6', lead: 'trungTam' })
    .started({ on: '2023-02-20' })
    .progressed({ on: '2023-06-15' }, 45, 'Đã số hóa kết quả của 6 sở')
    .progressed({ on: '2023-09-18' }, 75, 'Còn hồ sơ đất đai')
    .sent({ on: '2023-11-20' }, 'Đã số hóa toàn bộ kết quả còn hiệu lực')
    .confirmed({ on: '2023-11-23' })
    .causeConfirmed(
      { on: '2023-11-23', entered: '2023-12-04' },
      'Phần mềm của cơ quan trung ương tạm ngừng để nâng cấp',
      document('7012/UBND-NC', '2023-12-01', issuer),
    );

  // Sent on the wrong day by the first entry; put right after the year had been reported.
  plan
    .story({ number: '4.4', lead: 'soNoiVu' })
    .corrected(
      { on: '2023-11-06', entered: '2024-01-10' },
      { completedOn: localDate('2023-11-02') },
      'Ngày gửi kết luận kiểm tra theo sổ văn bản đi',
      document('35/VP-KSTT', '2024-01-09', 'Văn phòng UBND tỉnh Đắk Nông'),
    );
  plan
    .story({ number: '7.5', lead: 'soThongTin' })
    .corrected(
      { on: '2023-10-09', entered: '2024-01-11' },
      { completedOn: localDate('2023-09-29') },
      'Ngày nghiệm thu theo biên bản, không phải ngày nhập',
      document('41/SNV-CCHC', '2024-01-11', 'Sở Nội vụ tỉnh Đắk Nông'),
    );

  // On time by the extended deadline, late by the original one.
  plan
    .story({ number: '5.3', lead: 'soNoiVu' })
    .started({ on: '2023-03-13' })
    .progressed({ on: '2023-08-22' }, 60, 'Chờ văn bản hướng dẫn')
    .askedExtension({ on: '2023-09-11' }, day('2023-12-15'), 'Văn bản hướng dẫn của bộ quản lý ngành ban hành chậm')
    .extensionGranted({ on: '2023-09-18' }, document('5630/UBND-NC', '2023-09-18', issuer))
    .sent({ on: '2023-12-11' }, 'Đã trình Quyết định phê duyệt')
    .evidenced(
      { on: '2023-12-11' },
      document('1650/QĐ-UBND', '2023-12-11', issuer),
      'Quyết định phê duyệt vị trí việc làm',
    )
    .confirmed({ on: '2023-12-13' });

  // Rested while waiting for a circular.
  plan
    .story({ number: '6.4', lead: 'soTaiChinh' })
    .started({ on: '2023-03-20' })
    .suspended({ on: '2023-05-08' }, 'Chờ thông tư hướng dẫn', document('2571/UBND-KT', '2023-05-08', issuer))
    .resumed({ on: '2023-07-10' }, 'Thông tư đã có hiệu lực')
    .sent({ on: '2023-09-12' }, 'Đã trình danh mục')
    .confirmed({ on: '2023-09-15' });

  // Overdue: more time was refused.
  plan
    .story({ number: '6.5', lead: 'soTaiChinh' })
    .started({ on: '2023-06-05' })
    .progressed({ on: '2023-10-20' }, 40, 'Mới có định mức của 2 lĩnh vực')
    .askedExtension({ on: '2023-11-20' }, day('2024-06-30'), 'Khối lượng định mức lớn')
    .extensionRefused({ on: '2023-11-27' }, 'Nhiệm vụ đã được nhắc nhiều lần, nguyên nhân chủ quan');

  // Confirmed, opened again after an inspection, completed a second time.
  plan
    .story({ number: '7.6', lead: 'soThongTin' })
    .started({ on: '2023-02-13' })
    .progressed({ on: '2023-05-15' }, 55, 'Đã tái cấu trúc quy trình')
    .sent({ on: '2023-08-30' }, 'Đã cung cấp đủ danh mục')
    .confirmed({ on: '2023-09-06' })
    .reopened({ on: '2023-10-10' }, 'Kiểm tra phát hiện một số dịch vụ chưa đạt yêu cầu toàn trình')
    .sent({ on: '2023-11-20' }, 'Đã khắc phục, kiểm thử lại toàn bộ')
    .confirmed({ on: '2023-11-24' });

  // Passed to the department that has the trainers.
  plan
    .story({ number: '7.9', lead: 'soNoiVu' })
    .passedTo(
      { on: '2023-04-17' },
      { unit: cast.unit('soThongTin'), officer: cast.actor('soThongTin', 'officer') },
      'Giao cơ quan chuyên môn về chuyển đổi số chủ trì',
      document('1980/UBND-KGVX', '2023-04-14', issuer),
    )
    .started({ on: '2023-05-04' })
    .sent({ on: '2023-11-08' }, 'Đã hoàn thành các lớp bồi dưỡng')
    .confirmed({ on: '2023-11-13' });

  // Still open when the year was reported, and given more time afterwards.
  plan
    .story({ number: '7.10', lead: 'soThongTin' })
    .started({ on: '2023-04-03' })
    .progressed({ on: '2023-11-14' }, 70, 'Đã kết nối 9 cơ sở dữ liệu')
    .askedExtension({ on: '2023-12-25' }, day('2024-06-30'), 'Chờ kết nối cơ sở dữ liệu của bộ, ngành')
    .extensionGranted({ on: '2023-12-29' }, document('7655/UBND-KGVX', '2023-12-29', issuer));
};
