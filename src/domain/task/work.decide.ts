import { requireDocument, requireOpenDocument, requireRole, requireText } from '../shared/act.rules.ts';
import { fact, type Context, type DocumentRef } from '../shared/fact.ts';
import { same } from '../shared/same.ts';
import type { Secrecy } from '../shared/secrecy.ts';
import * as refusal from './task.errors.ts';
import {
  type Decision,
  documentOf,
  keyOf,
  requireInSequence,
  requireLeadUnit,
  requireSinceAssignment,
  standingTask,
} from './task.require.ts';
import * as rule from './task.rules.ts';
import type { Task } from './task.state.ts';

/** Begin work (triển khai). */
export const startTask = (task: Task, _request: Readonly<object>, context: Context): Decision => {
  const standing = standingTask(task);
  requireLeadUnit('start', standing, context);
  if (standing.status === 'started') return [];
  if (standing.status !== 'assigned') throw new refusal.TaskAlreadyStarted(standing.id, standing.status);
  if (rule.isSuspended(standing, context.effectiveOn)) throw new refusal.TaskIsSuspended(standing.id);
  requireInSequence(standing, context);
  return [fact('TaskStarted', keyOf(standing), context)];
};

export type Progress = Readonly<{ percent: number; note: string }>;

/** Report progress (báo cáo tiến độ); may be entered late, back to the day of assignment. */
export const reportProgress = (task: Task, { percent, note }: Progress, context: Context): Decision => {
  const standing = standingTask(task);
  requireLeadUnit('report', standing, context);
  if (same(standing.progress, { percent, note, on: context.effectiveOn })) return [];
  if (standing.status === 'completed') throw new refusal.TaskIsCompleted(standing.id);
  if (!rule.isPercent(percent)) throw new refusal.PercentOutOfRange(percent);
  requireSinceAssignment(standing, context);
  return [fact('TaskProgressReported', { ...keyOf(standing), percent, note }, context)];
};

export type Result = Readonly<{ summary: string; product: DocumentRef | null; secrecy?: Secrecy }>;

/** Send a result for confirmation (trình kết quả). */
export const submitResult = (task: Task, { summary, product, secrecy }: Result, context: Context): Decision => {
  const standing = standingTask(task);
  requireOpenDocument(secrecy);
  requireLeadUnit('submit', standing, context);
  if (standing.status === 'awaitingConfirmation') {
    if (standing.result.summary === summary && same(standing.result.product, product)) return [];
    throw new refusal.ResultAlreadyWaiting(standing.id, standing.result.number);
  }
  if (standing.status === 'completed') throw new refusal.TaskIsCompleted(standing.id);
  if (rule.isSuspended(standing, context.effectiveOn)) throw new refusal.TaskIsSuspended(standing.id);
  requireInSequence(standing, context);
  requireText('summary', summary);
  if (product !== null) requireDocument('product', product, context);
  const submission = standing.submissions + 1;
  const sent = { submission, summary, product: product === null ? null : documentOf(product) };
  return [fact('TaskResultSubmitted', { ...keyOf(standing), ...sent }, context)];
};

export type Evidence = Readonly<{ document: DocumentRef; title: string; sha256: string | null; secrecy?: Secrecy }>;

/** Attach a document that proves the work (tài liệu kiểm chứng). */
export const attachEvidence = (
  task: Task,
  { document, title, sha256, secrecy }: Evidence,
  context: Context,
): Decision => {
  const standing = standingTask(task);
  requireOpenDocument(secrecy);
  if (!rule.isInvolved(standing, context.by.unit)) {
    throw new refusal.OnlyInvolvedUnitsAttachEvidence(standing.id, context.by.unit);
  }
  const leads = rule.isLeadUnit(standing, context.by.unit);
  requireRole('attachEvidence', leads ? rule.workingRoles : rule.evidenceRoles, context);
  if (standing.evidence.some((known) => same(known, { document, title, sha256 }))) return [];
  requireSinceAssignment(standing, context);
  requireText('title', title);
  requireDocument('document', document, context);
  if (sha256 !== null && !rule.isSha256(sha256)) throw new refusal.MalformedHash();
  const attached = { document: documentOf(document), title, sha256 };
  return [fact('TaskEvidenceAttached', { ...keyOf(standing), ...attached }, context)];
};
