import type { Deadline } from '../../domain/shared/deadline.ts';
import type { DocumentRef } from '../../domain/shared/fact.ts';
import type { TaskFacts } from '../../domain/shared/facts-at.ts';
import type { LocalDate } from '../../domain/shared/local-date.ts';
import { daysLate, statusClassOf, statusLabels } from '../../domain/shared/status-class.ts';
import type { LabelOf } from '../ports/reading/unit-labels.ts';
import type { PlanFacts } from '../ports/registers.ts';
import type { DocumentsOfTask } from '../ports/task-documents.ts';

/** The task list that auditors are handed (danh mục nhiệm vụ). Source: domain rules 5.2. */
export const taskListHead = [
  ...['STT', 'Số, ký hiệu văn bản giao', 'Ngày văn bản giao', 'Nội dung', 'Cơ quan chủ trì', 'Cơ quan phối hợp'],
  ...['Hạn gốc', 'Hạn điều chỉnh', 'Văn bản điều chỉnh hạn', 'Ngày hoàn thành', 'Sản phẩm', 'Trạng thái'],
  'Số ngày quá hạn',
] as const;

/** What the lines of one list share. */
export type TaskList = Readonly<{ plan: PlanFacts; at: LocalDate; labelOf: LabelOf }>;

/** Days as YYYY-MM-DD, which every spreadsheet sorts and takes for a day. A task without a document of its own has the plan's. */
export const taskListLine = (
  task: TaskFacts,
  documents: DocumentsOfTask,
  { plan, at, labelOf }: TaskList,
): readonly (string | number)[] => {
  const { originalDeadline, deadline } = task;
  const moved = deadline.due !== originalDeadline.due || deadline.words !== originalDeadline.words;
  const assigned = documents.assigned ?? { symbol: plan.symbol ?? '', issuedOn: plan.issuedOn };
  return [
    ...[task.number, assigned.symbol, assigned.issuedOn, task.title, labelOf(task.leadUnit).name],
    task.cooperatingUnits.map((unit) => labelOf(unit).name).join(', '),
    ...[dayOf(originalDeadline), moved ? dayOf(deadline) : '', moved ? citation(documents.extended) : ''],
    ...[task.completedOn ?? '', task.product ?? '', statusLabels[statusClassOf(task, at)], daysLate(task, at)],
  ];
};

/** An open-ended deadline is told in its own words. */
const dayOf = ({ due, words }: Deadline): string => due ?? words;

const citation = (document: DocumentRef | null): string =>
  document === null ? '' : `${document.symbol} (${document.issuedOn})`;
