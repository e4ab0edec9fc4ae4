import { exampleCorner, exampleIds, exampleOwner } from './example-corner.ts';

export const exampleAuditPage = {
  ...exampleCorner,
  items: [
    {
      position: '57',
      eventId: exampleIds.event,
      type: 'TaskCompletionConfirmed',
      stream: `task-${exampleIds.task}`,
      revision: '3',
      recordedAt: '2023-12-14T03:00:00.000000Z',
      effectiveOn: '2023-12-14',
      planId: exampleIds.plan,
      taskId: exampleIds.task,
      unitId: null,
      account: 'demo-focal-point',
      actor: { account: 'demo-focal-point', name: null, label: 'đầu mối, UBND tỉnh Đắk Nông' },
      actingUnit: exampleOwner,
      role: 'focalPoint',
      authority: null,
      reason: null,
      sentence: 'Xác nhận hoàn thành nhiệm vụ 1.2, kết quả trình ngày 12/12/2023',
    },
  ],
  next: null,
};
