import type { Context, DocumentRef, Role } from '../../../src/domain/shared/fact.ts';
import { localDate } from '../../../src/domain/shared/local-date.ts';

export const province = 'unit-province';
export const department = 'unit-department';
export const otherDepartment = 'unit-other-department';
export const office = 'unit-office';

export const decision: DocumentRef = { symbol: '1683/QĐ-UBND', issuedOn: localDate('2022-12-30'), issuer: 'UBND tỉnh' };

type Ways = Partial<
  Readonly<{
    account: string;
    today: string;
    reason: string | null;
    authority: DocumentRef | null;
    everywhere: boolean;
  }>
>;

/** An act of somebody of a unit in a role, on a day. */
export const acting = (unit: string, role: Role, day: string, ways: Ways = {}): Context => ({
  effectiveOn: localDate(day),
  today: localDate(ways.today ?? '2026-12-31'),
  by: { account: ways.account ?? `${role}@${unit}`, unit, role },
  authority: ways.authority ?? null,
  reason: ways.reason === undefined ? 'vì việc' : ways.reason,
  ...(ways.everywhere === undefined ? {} : { everywhere: ways.everywhere }),
});

export const asPlanner = (day: string, ways?: Ways): Context => acting(province, 'planner', day, ways);
export const asLead = (day: string, ways?: Ways): Context => acting(department, 'officer', day, ways);
export const asOffice = (day: string, ways?: Ways): Context => acting(office, 'focalPoint', day, ways);
