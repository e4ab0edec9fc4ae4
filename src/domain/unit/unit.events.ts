import type { Fact } from '../shared/fact.ts';
import type { TaskId, UnitId } from '../shared/ids.ts';

/** Kinds of units. A kind is true for a time: a commune may become a ward. */
export const unitKinds = [
  'ministry', // bộ, cơ quan ngang bộ
  'province', // tỉnh, thành phố trực thuộc trung ương
  'department', // sở, ban, ngành
  'division', // phòng, đơn vị trực thuộc
  'district', // huyện, quận, thị xã, thành phố thuộc tỉnh; ended 01/7/2025
  'commune', // xã, phường, đặc khu
  'council', // HĐND, Thường trực HĐND, Ban HĐND, Đoàn ĐBQH
  'office', // văn phòng
  'party', // cơ quan đảng
] as const;
export type UnitKind = (typeof unitKinds)[number];

export type UnitIdentity = Readonly<{
  name: string;
  kind: UnitKind;
  /** Administrative code (2 digits for provinces, 5 for communes); unsafe as a key: 44 changed hands on 01/7/2025. */
  code: string | null;
}>;

/** The unit came into being (thành lập). */
export type UnitEstablished = Fact<
  'UnitEstablished',
  { unitId: UnitId; identity: UnitIdentity; parent: UnitId | null }
>;

/** The unit took another name, code or kind (đổi tên). */
export type UnitRenamed = Fact<'UnitRenamed', { unitId: UnitId; identity: UnitIdentity }>;

/** Several units became this one (hợp nhất); each predecessor also records `UnitDissolved`. */
export type UnitsMerged = Fact<'UnitsMerged', { unitId: UnitId; predecessors: readonly UnitId[] }>;

/** The unit was divided (chia tách); unless it `survives`, it also records `UnitDissolved`. */
export type UnitSplit = Fact<'UnitSplit', { unitId: UnitId; into: readonly UnitId[]; survives: boolean }>;

/** The unit ended (giải thể): from that day it can be given nothing. Successors are named where there are any. */
export type UnitDissolved = Fact<'UnitDissolved', { unitId: UnitId; successors: readonly UnitId[] }>;

/** The unit came under another one (chuyển cấp trên). */
export type UnitReparented = Fact<'UnitReparented', { unitId: UnitId; parent: UnitId | null }>;

/** Open tasks passed to a successor by decision; each task also records `TaskReassigned`. */
export type TasksHandedOver = Fact<'TasksHandedOver', { unitId: UnitId; to: UnitId; taskIds: readonly TaskId[] }>;

export type UnitEvent =
  UnitEstablished | UnitRenamed | UnitsMerged | UnitSplit | UnitDissolved | UnitReparented | TasksHandedOver;
