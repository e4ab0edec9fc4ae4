import type { DocumentRef } from '../../domain/shared/fact.ts';
import type { TaskId } from '../../domain/shared/ids.ts';
import type { Corner } from './registers.ts';

/** Documents under which a task was assigned and last extended; `null` where none was named. */
export type DocumentsOfTask = Readonly<{ assigned: DocumentRef | null; extended: DocumentRef | null }>;

export const noDocuments: DocumentsOfTask = { assigned: null, extended: null };

/** What the histories of tasks cite, for tasks that the asker was shown. */
export abstract class TaskDocuments {
  /** As known at the corner, in one question; nothing for a task without history there. */
  abstract of(tasks: readonly TaskId[], corner: Corner): Promise<ReadonlyMap<TaskId, DocumentsOfTask>>;
}
