import type { DocumentRef, Fact } from '../shared/fact.ts';
import type { LocalDate } from '../shared/local-date.ts';
import type { PlanId, UnitId } from '../shared/ids.ts';

/** A heading of the plan: a field (lĩnh vực) or a group of tasks (nhóm nhiệm vụ). A group is complete ⇔ all its items are. */
export type PlanGroup = Readonly<{ key: string; label: string; kind: 'field' | 'group' }>;

/** A legal basis (căn cứ pháp lý) with the dates between which it was in force; `null` where not known or still standing. */
export type LegalBasis = DocumentRef & Readonly<{ title: string | null; validTo: LocalDate | null }>;

/** What a plan says, apart from its tasks. An amendment states the whole content anew. */
export type PlanContent = Readonly<{
  name: string;
  /** `year` of the plan's register and reports; the period it covers may begin before the day it was issued. */
  coversFrom: LocalDate;
  coversTo: LocalDate;
  groups: readonly PlanGroup[];
  legalBases: readonly LegalBasis[];
  /** Whether tasks without a deadline (class N) count in the denominator of plan completion. */
  countsOpenEnded: boolean;
  /** Free remark; "minh hoạ" marks invented content of the demonstration. */
  note: string | null;
}>;

/** A plan or work programme was issued (ban hành). */
export type PlanIssued = Fact<
  'PlanIssued',
  {
    planId: PlanId;
    /** Number and symbol (số, ký hiệu), unique in the owner's register of the year; `null` when the document has none. */
    symbol: string | null;
    issuedOn: LocalDate;
    year: number;
    /** Issuing body: it assigns tasks and decides extensions. */
    owner: UnitId;
    /** Further signatories of a joint plan (kế hoạch phối hợp). */
    coSigners: readonly UnitId[];
    /** The plan of the upper level that this one carries out. */
    parentPlanId: PlanId | null;
    content: PlanContent;
  }
>;

/** The plan's content was changed by a later document (điều chỉnh, bổ sung); tasks are changed by their own facts. */
export type PlanAmended = Fact<'PlanAmended', { planId: PlanId; content: PlanContent }>;

/** The plan ended (kết thúc): no task may be added any more. */
export type PlanClosed = Fact<'PlanClosed', { planId: PlanId }>;

/** Another plan took its place (thay thế). */
export type PlanSuperseded = Fact<'PlanSuperseded', { planId: PlanId; successor: PlanId }>;

/** The plan was revoked (bãi bỏ). */
export type PlanRevoked = Fact<'PlanRevoked', { planId: PlanId }>;

export type PlanEvent = PlanIssued | PlanAmended | PlanClosed | PlanSuperseded | PlanRevoked;
