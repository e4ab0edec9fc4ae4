import type { LocalDate } from '../../../src/domain/shared/local-date.ts';
import { Clock } from '../../../src/features/ports/clock.ts';
import { InputRefused } from '../../../src/features/ports/input-refused.ts';
import {
  AuditTrail,
  Ledger,
  MeasureRegister,
  PlanRegister,
  UnitRegister,
  type AuditEntry,
  type AuditFilter,
  type Corner,
  type KnownAt,
  type MeasureFacts,
  type Page,
  type PlanFacts,
  type PlanFilter,
  type TreeBounds,
  type UnitFacts,
  type UnitFilter,
} from '../../../src/features/ports/registers.ts';
import { Revisions } from '../../../src/features/ports/revisions.ts';

/** What is true at a corner, told by the test. */
export type FactsAt<Facts> = (corner: Corner) => readonly Facts[];

/** A page of a list in its own order; the cursor is the index. */
export const pageOf = <Item>(items: readonly Item[], after: string | null, limit: number): Page<Item> => {
  const start = after === null ? 0 : Number(after);
  const end = start + limit;
  return { items: items.slice(start, end), next: end < items.length ? String(end) : null };
};

const folded = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll(/đ/gi, 'd').toLowerCase();
const matches = (q: string | undefined, ...texts: readonly (string | null)[]) =>
  q === undefined || folded(texts.join(' ')).includes(folded(q));

export class StillClock extends Clock {
  constructor(private readonly day: string) {
    super();
  }
  now() {
    return new Date(`${this.day}T03:00:00Z`);
  }
  today() {
    return this.day as LocalDate;
  }
}

/** A log that stands at one position. */
export class StillLedger extends Ledger {
  constructor(public last: KnownAt) {
    super();
  }
  async resolve(asked: string | undefined): Promise<KnownAt> {
    if (asked === undefined) return this.last;
    const position = /^\d+$/.test(asked) ? BigInt(asked) : this.last.position;
    if (position > this.last.position) throw new InputRefused([{ field: '/knownAt', code: 'knownAt.in-the-future' }]);
    return { position, recordedAt: this.last.recordedAt };
  }
  async waitFor(position: bigint) {
    return position <= this.last.position;
  }
}

export class MemoryUnits extends UnitRegister {
  constructor(private readonly facts: FactsAt<UnitFacts>) {
    super();
  }
  async page({ q, code, name, parent, top, living }: UnitFilter, corner: Corner, after: string | null, limit: number) {
    const found = this.facts(corner).filter(
      (unit) =>
        matches(q, unit.identity.name) &&
        (code === undefined || unit.identity.code === code) &&
        (name === undefined || unit.identity.name === name) &&
        (parent === undefined || unit.parent === parent) &&
        (top === undefined || (unit.parent === null) === top) &&
        (living === undefined || unit.living === living),
    );
    return pageOf(found, after, limit);
  }
  async find(id: string, corner: Corner) {
    return this.facts(corner).find(({ unitId }) => unitId === id) ?? null;
  }
  async findMany(ids: readonly string[], corner: Corner) {
    return this.facts(corner).filter(({ unitId }) => ids.includes(unitId));
  }
  async named(ids: readonly string[], corner: Corner) {
    return this.findMany(ids, corner);
  }
  async subtree(id: string, corner: Corner, { depth, most }: TreeBounds = { depth: 100, most: 100_000 }) {
    const units = this.facts(corner);
    const under = (root: string, level: number): readonly UnitFacts[] =>
      level > depth
        ? []
        : units.filter(({ parent }) => parent === root).flatMap((unit) => [unit, ...under(unit.unitId, level + 1)]);
    return [...units.filter(({ unitId }) => unitId === id), ...under(id, 1)].slice(0, most + 1);
  }
}

export class MemoryPlans extends PlanRegister {
  constructor(private readonly facts: FactsAt<PlanFacts>) {
    super();
  }
  async page(filter: PlanFilter, corner: Corner, after: string | null, limit: number) {
    const { owner, owners, year, standing, symbol, q, parentPlanId } = filter;
    const found = this.facts(corner).filter(
      (plan) =>
        (owner === undefined || plan.owner === owner) &&
        (owners === undefined || owners.includes(plan.owner)) &&
        (year === undefined || plan.year === year) &&
        (standing === undefined || plan.standing === standing) &&
        (symbol === undefined || plan.symbol === symbol) &&
        (parentPlanId === undefined || plan.parentPlanId === parentPlanId) &&
        matches(q, plan.content.name, plan.symbol),
    );
    return pageOf(found, after, limit);
  }
  async find(id: string, corner: Corner) {
    return this.facts(corner).find(({ planId }) => planId === id) ?? null;
  }
  async findMany(ids: readonly string[], corner: Corner) {
    return this.facts(corner).filter(({ planId }) => ids.includes(planId));
  }
}

export class MemoryMeasures extends MeasureRegister {
  constructor(private readonly facts: FactsAt<MeasureFacts>) {
    super();
  }
  async page(
    { owner, planId, code, q }: Parameters<MeasureRegister['page']>[0],
    corner: Corner,
    after: string | null,
    limit: number,
  ) {
    const found = this.facts(corner).filter(
      (measure) =>
        (owner === undefined || measure.owner === owner) &&
        (planId === undefined || measure.planId === planId) &&
        (code === undefined || measure.code === code) &&
        matches(q, measure.name),
    );
    return pageOf(found, after, limit);
  }
  async find(id: string, corner: Corner) {
    return this.facts(corner).find(({ measureId }) => measureId === id) ?? null;
  }
}

export class MemoryTrail extends AuditTrail {
  asked: AuditFilter[] = [];
  constructor(private readonly entries: readonly AuditEntry[]) {
    super();
  }
  async page(filter: AuditFilter, { position }: Pick<Corner, 'position'>, after: string | null, limit: number) {
    this.asked.push(filter);
    const known = this.entries.filter(
      (entry) =>
        BigInt(entry.position) <= position &&
        (filter.task === undefined || entry.taskId === filter.task) &&
        (filter.plan === undefined || entry.planId === filter.plan),
    );
    return pageOf([...known].reverse(), after, limit);
  }
}

export class StillRevisions extends Revisions {
  constructor(private readonly revision: bigint | null) {
    super();
  }
  async at() {
    return this.revision;
  }
}
