import type { DataSource } from 'typeorm';
import type { DocumentRef } from '../../../domain/shared/fact.ts';
import type { TaskId } from '../../../domain/shared/ids.ts';
import type { Corner } from '../../../features/ports/registers.ts';
import { noDocuments, TaskDocuments, type DocumentsOfTask } from '../../../features/ports/task-documents.ts';

const memberOf = { TaskAssigned: 'assigned', TaskExtensionGranted: 'extended' } as const;

type Row = Readonly<{ task_id: TaskId; type: keyof typeof memberOf; authority: DocumentRef | null }>;

export class TaskDocumentsInPostgres extends TaskDocuments {
  constructor(private readonly source: DataSource) {
    super();
  }

  override async of(tasks: readonly TaskId[], { at, position }: Corner): Promise<ReadonlyMap<TaskId, DocumentsOfTask>> {
    const rows = await this.source.query<Row[]>(
      `SELECT DISTINCT ON (trail.task_id, trail.type) trail.task_id, trail.type, trail.authority
       FROM read_store.audit_trail trail
       WHERE trail.task_id = ANY ($1::uuid[]) AND trail.type = ANY ($2::text[])
         AND trail.position <= $3::bigint AND trail.effective_on <= $4::date
       ORDER BY trail.task_id, trail.type, trail.effective_on DESC, trail.position DESC`,
      [tasks, Object.keys(memberOf), position.toString(), at],
    );
    const found = new Map<TaskId, DocumentsOfTask>();
    for (const { task_id: task, type, authority } of rows) {
      found.set(task, { ...(found.get(task) ?? noDocuments), [memberOf[type]]: authority });
    }
    return found;
  }
}
