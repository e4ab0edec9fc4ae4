import {
  requireDocument,
  requireOpenDocument,
  requireReason,
  requireRole,
  requireSymbol,
  requireText,
  requireTimely,
} from '../shared/act.rules.ts';
import { DocumentFromTheFuture } from '../shared/act.errors.ts';
import { fact, type Context } from '../shared/fact.ts';
import type { PlanId, UnitId } from '../shared/ids.ts';
import type { LocalDate } from '../shared/local-date.ts';
import { same } from '../shared/same.ts';
import type { Secrecy } from '../shared/secrecy.ts';
import { requireLiving } from '../unit/unit.rules.ts';
import type { Unit } from '../unit/unit.state.ts';
import * as refusal from './plan.errors.ts';
import type { PlanContent, PlanEvent } from './plan.events.ts';
import * as rule from './plan.rules.ts';
import type { IssuedPlan, Plan } from './plan.state.ts';

export type Decision = readonly PlanEvent[];

export type Issue = Readonly<{
  planId: PlanId;
  symbol: string | null;
  issuedOn: LocalDate;
  year: number;
  owner: UnitId;
  coSigners: readonly UnitId[];
  parentPlanId: PlanId | null;
  content: PlanContent;
  secrecy?: Secrecy;
}>;

/**
 * What an issue refers to. `coSigners` in the order of the request, `parent` as of `parentPlanId`; `registered` is another
 * plan with this symbol in the owner's register of the year.
 */
export type IssueSurroundings = Readonly<{
  owner: Unit;
  coSigners: readonly Unit[];
  parent: Plan | null;
  registered: PlanId | null;
}>;

/** `owner` as of the plan's: it may have ended since. */
export type OwnerSurroundings = Readonly<{ owner: Unit }>;

/** Issue a plan (ban hành). */
export const issuePlan = (
  plan: Plan,
  request: Issue,
  { owner, coSigners, parent, registered }: IssueSurroundings,
  context: Context,
): Decision => {
  requireOwner('issue', request, owner, context);
  if (plan.status !== 'none') {
    if (isThisIssue(plan, request)) return [];
    throw new refusal.PlanAlreadyIssued(plan.id);
  }
  requireTimely(context);
  requireOpenDocument(request.secrecy);
  if (request.symbol !== null) requireSymbol('symbol', request.symbol);
  if (request.issuedOn > context.today) throw new DocumentFromTheFuture('issuedOn', request.issuedOn, context.today);
  if (request.coSigners.includes(request.owner)) throw new refusal.CoSignerIsOwner(request.owner);
  requireLiving('owner', request.owner, owner, context.effectiveOn);
  request.coSigners.forEach((id, index) =>
    requireLiving(`coSigners[${index}]`, id, coSigners[index] ?? { status: 'none' }, context.effectiveOn),
  );
  if (request.symbol !== null && registered !== null && registered !== request.planId) {
    throw new refusal.PlanSymbolTaken(request.symbol, request.owner, request.year, registered);
  }
  if (request.parentPlanId !== null) requireRelated('parentPlanId', request.parentPlanId, parent, request.planId);
  requireContent(request.content, context);
  return [fact('PlanIssued', issueOf(request), context)];
};

/** State the content anew, by a later document (điều chỉnh, bổ sung). */
export const amendPlan = (
  plan: Plan,
  { content }: Readonly<{ content: PlanContent }>,
  { owner }: OwnerSurroundings,
  context: Context,
): Decision => {
  const issued = issuedPlan(plan);
  requireOwner('amend', issued, owner, context);
  if (same(issued.content, contentOf(content))) return [];
  requireInSequence(issued, context);
  requireContent(content, context);
  return [fact('PlanAmended', { planId: issued.id, content: contentOf(content) }, context)];
};

/** End the plan (kết thúc): it takes no task any more; tasks that are open go on. */
export const closePlan = (
  plan: Plan,
  _request: Readonly<object>,
  { owner }: OwnerSurroundings,
  context: Context,
): Decision => {
  const issued = issuedPlan(plan);
  requireOwner('close', issued, owner, context);
  if (issued.status === 'closed') return [];
  requireInSequence(issued, context);
  return [fact('PlanClosed', { planId: issued.id }, context)];
};

/** Put another plan in its place (thay thế). */
export const supersedePlan = (
  plan: Plan,
  { successor }: Readonly<{ successor: PlanId }>,
  surroundings: OwnerSurroundings & Readonly<{ successor: Plan }>,
  context: Context,
): Decision => {
  const issued = issuedPlan(plan);
  requireOwner('supersede', issued, surroundings.owner, context);
  if (issued.status === 'superseded' && issued.successor === successor) return [];
  requireInSequence(issued, context);
  requireRelated('successor', successor, surroundings.successor, issued.id);
  return [fact('PlanSuperseded', { planId: issued.id, successor }, context)];
};

/** Revoke the plan (bãi bỏ). */
export const revokePlan = (
  plan: Plan,
  _request: Readonly<object>,
  { owner }: OwnerSurroundings,
  context: Context,
): Decision => {
  const issued = issuedPlan(plan);
  requireOwner('revoke', issued, owner, context);
  if (issued.status === 'revoked') return [];
  requireInSequence(issued, context);
  requireReason('revoke', context);
  return [fact('PlanRevoked', { planId: issued.id }, context)];
};

const issuedPlan = (plan: Plan): IssuedPlan => {
  if (plan.status === 'none') throw new refusal.PlanUnknown();
  return plan;
};

const requireOwner = (
  act: string,
  plan: Pick<IssuedPlan, 'owner' | 'coSigners'>,
  owner: Unit,
  context: Context,
): void => {
  requireRole(act, rule.issuingRoles, context);
  if (!rule.mayActOn(plan, owner, context.by.unit, context.today)) {
    throw new refusal.OnlyOwnerActsOnPlan(act, context.by.unit, plan.owner);
  }
};

const requireInSequence = (plan: IssuedPlan, context: Context): void => {
  if (plan.status !== 'inForce') throw new refusal.PlanNotInForce(plan.id, plan.status);
  requireTimely(context);
  if (context.effectiveOn < plan.lastActOn) {
    throw new refusal.PlanActBeforeLastAct(plan.id, context.effectiveOn, plan.lastActOn);
  }
};

const requireRelated = (field: 'parentPlanId' | 'successor', id: PlanId, related: Plan | null, self: PlanId): void => {
  if (id === self) throw new refusal.RelatedPlanUnfit(field, id, 'itself');
  if (related === null || related.status === 'none') throw new refusal.RelatedPlanUnfit(field, id, 'unknown');
  if (related.status === 'revoked') throw new refusal.RelatedPlanUnfit(field, id, 'revoked');
};

const requireContent = (content: PlanContent, context: Context): void => {
  requireText('content.name', content.name);
  if (!rule.runsForward(content)) throw new refusal.PlanPeriodBackwards(content.coversFrom, content.coversTo);
  content.groups.forEach(({ key, label }, index) => {
    requireText(`content.groups[${index}].key`, key);
    requireText(`content.groups[${index}].label`, label);
  });
  const twice = rule.repeatedGroup(content.groups);
  if (twice !== undefined) throw new refusal.PlanGroupTwice(twice.kind, twice.key);
  content.legalBases.forEach((basis, index) => requireDocument(`content.legalBases[${index}]`, basis, context));
};

/** Payloads are stored forever: each is named key by key. */
const contentOf = (content: PlanContent): PlanContent => ({
  name: content.name,
  coversFrom: content.coversFrom,
  coversTo: content.coversTo,
  groups: content.groups.map(({ key, label, kind }) => ({ key, label, kind })),
  legalBases: content.legalBases.map(({ symbol, issuedOn, issuer, title, validTo }) => ({
    ...{ symbol, issuedOn, issuer, title, validTo },
  })),
  countsOpenEnded: content.countsOpenEnded,
  note: content.note,
});

const issueOf = ({ planId, symbol, issuedOn, year, owner, coSigners, parentPlanId, content }: Issue) => ({
  ...{ planId, symbol, issuedOn, year, owner, coSigners: [...new Set(coSigners)], parentPlanId },
  content: contentOf(content),
});

const isThisIssue = (plan: IssuedPlan, request: Issue): boolean => {
  const { id: planId, symbol, issuedOn, year, owner, coSigners, parentPlanId, content } = plan;
  return same({ planId, symbol, issuedOn, year, owner, coSigners, parentPlanId, content }, issueOf(request));
};
