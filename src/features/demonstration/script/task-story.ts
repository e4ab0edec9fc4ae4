import type { DeadlineAsGiven } from '../../../domain/shared/deadline.ts';
import type { Actor, DocumentRef } from '../../../domain/shared/fact.ts';
import type { TaskId, UnitId } from '../../../domain/shared/ids.ts';
import type { EntryCorrection } from '../../../domain/task/task.events.ts';
import type { Act } from './history.ts';
import type { Logbook } from './logbook.ts';
import * as acts from './task-acts.ts';

/** The effective day, and the day it was typed in when that was later: `YYYY-MM-DD`. */
export type Days = Readonly<{ on: string; entered?: string | undefined }>;

/** Who acts in the story of one task. */
export type Players = Readonly<{ officer: Actor; focalPoint: Actor; assigner: Actor }>;

/** What happens to one task after it was assigned, told in order. */
export class TaskStory {
  constructor(
    private readonly book: Logbook,
    readonly taskId: TaskId,
    private readonly players: Players,
  ) {}

  started(days: Days): this {
    return this.tell(days, this.players.officer, acts.start(this.taskId));
  }

  progressed(days: Days, percent: number, note: string): this {
    return this.tell(days, this.players.officer, acts.reportProgress(this.taskId, percent, note));
  }

  sent(days: Days, summary: string, product: DocumentRef | null = null): this {
    return this.tell(days, this.players.officer, acts.submitResult(this.taskId, summary, product));
  }

  confirmed(days: Days): this {
    return this.tell(days, this.players.focalPoint, acts.confirm(this.taskId));
  }

  returned(days: Days, reason: string): this {
    return this.tell(days, this.players.focalPoint, acts.returnResult(this.taskId), reason);
  }

  reopened(days: Days, reason: string): this {
    return this.tell(days, this.players.assigner, acts.reopen(this.taskId), reason);
  }

  suspended(days: Days, reason: string, authority: DocumentRef): this {
    return this.tell(days, this.players.assigner, acts.suspend(this.taskId), reason, authority);
  }

  resumed(days: Days, reason: string): this {
    return this.tell(days, this.players.assigner, acts.resume(this.taskId), reason);
  }

  withdrawn(days: Days, reason: string, mergedInto: TaskId | null, authority: DocumentRef): this {
    return this.tell(days, this.players.assigner, acts.withdraw(this.taskId, mergedInto), reason, authority);
  }

  passedTo(
    days: Days,
    lead: Readonly<{ unit: UnitId; officer: Actor }>,
    reason: string,
    authority: DocumentRef,
  ): TaskStory {
    this.tell(days, this.players.assigner, acts.reassign(this.taskId, lead.unit), reason, authority);
    return new TaskStory(this.book, this.taskId, { ...this.players, officer: lead.officer });
  }

  askedExtension(days: Days, until: DeadlineAsGiven, reason: string): this {
    return this.tell(days, this.players.officer, acts.requestExtension(this.taskId, until), reason);
  }

  extensionGranted(days: Days, authority: DocumentRef | null = null): this {
    return this.tell(days, this.players.assigner, acts.grantExtension(this.taskId), undefined, authority);
  }

  extensionRefused(days: Days, reason: string): this {
    return this.tell(days, this.players.assigner, acts.refuseExtension(this.taskId), reason);
  }

  evidenced(days: Days, document: DocumentRef, title: string): this {
    return this.tell(days, this.players.officer, acts.attachEvidence(this.taskId, document, title));
  }

  causeConfirmed(days: Days, cause: string, authority: DocumentRef): this {
    return this.tell(days, this.players.assigner, acts.confirmObjectiveCause(this.taskId, cause), cause, authority);
  }

  corrected(days: Days, is: EntryCorrection, reason: string, authority: DocumentRef): this {
    return this.tell(days, this.players.focalPoint, acts.correct(this.taskId, is), reason, authority);
  }

  private tell(days: Days, by: Actor, act: Act, reason?: string, authority: DocumentRef | null = null): this {
    this.book.enter(act, { ...days, by, reason, authority });
    return this;
  }
}
