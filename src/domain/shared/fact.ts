import type { LocalDate } from './local-date.ts';
import type { UnitId } from './ids.ts';

/**
 * Role in which somebody acts (vai trò). `planner` issues plans and assigns, `focalPoint` (đầu mối) confirms and returns,
 * `officer` (chuyên viên cơ quan chủ trì) starts, reports, submits and asks, `leader` decides for the unit, `auditor` (kiểm
 * tra) reads everything and changes nothing, `viewer` (người xem) reads what concerns its unit.
 */
export const roles = ['administrator', 'planner', 'focalPoint', 'officer', 'leader', 'auditor', 'viewer'] as const;
export type Role = (typeof roles)[number];

/** Who acted: an account id (never a name), the unit it acted for at that time, and in which role. */
export type Actor = Readonly<{ account: string; unit: UnitId; role: Role }>;

/** A numbered document (văn bản): `82/KH-UBND` of 23/4/2021, issued by a body named as the document names it. */
export type DocumentRef = Readonly<{ symbol: string; issuedOn: LocalDate; issuer: string }>;

/** What every fact carries beside its own content. Source: domain rules, section 11. */
export type Circumstances = Readonly<{
  /** From when it is true. Calendar date, Asia/Ho_Chi_Minh. From when it is known is the store's `recordedAt`. */
  effectiveOn: LocalDate;
  by: Actor;
  /** The document that authorises the act; `null` where none is needed. */
  authority: DocumentRef | null;
  reason: string | null;
}>;

/** A recorded fact: `type` is stored forever, `data` is exactly the stored body. */
export type Fact<Type extends string, Data> = Readonly<{ type: Type; data: Readonly<Data> & Circumstances }>;

/** What is given to a decision: the circumstances of the act, and the day it is decided on. */
export type Context = Circumstances &
  Readonly<{
    today: LocalDate;
    /** The role was granted for the whole installation, not only for a unit and what stands under it. Never stored. */
    everywhere?: boolean;
    /** Last day of the role in which it is done; absent or `null` for one held until further notice. Never stored. */
    actingUntil?: LocalDate | null;
    /** First day on which the acting unit no longer exists; absent or `null` while it lives. Never stored. */
    actingUnitEndedOn?: LocalDate | null;
  }>;

export const fact = <Type extends string, Data extends object>(
  type: Type,
  data: Data,
  { effectiveOn, by, authority, reason }: Context,
): Fact<Type, Data> => ({ type, data: { ...data, effectiveOn, by, authority, reason } });

/** Where a fact stands in the log: what a fold may know of it beside its content. */
export type Recorded = Readonly<{
  /** Event id, UUID. */
  id: string;
  /** Dense, commit-ordered place in the log, from 1. */
  position: bigint;
  /** Place in the stream, from 0. */
  revision: bigint;
  /** Instant of recording, ISO 8601 in UTC with microseconds; never decreases along positions. */
  recordedAt: string;
}>;
