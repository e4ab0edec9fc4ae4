import type { Actor, Context, DocumentRef, Role } from '../../domain/shared/fact.ts';
import { streamOf, type TaskId, type UnitId } from '../../domain/shared/ids.ts';
import type { UnitEvent, UnitKind } from '../../domain/unit/unit.events.ts';
import * as decide from '../../domain/unit/unit.decide.ts';
import type { UnitsAbove } from '../../domain/unit/unit.rules.ts';
import { evolveUnit, initialUnit, type Unit } from '../../domain/unit/unit.state.ts';
import { clock, dateOf, type Day } from './days.ts';
import { Dice } from './dice.ts';
import { Scribe, type Entering, type Write } from './scribe.ts';
import { communeParts, provinceParts } from './words.ts';

/** A unit that issues plans, and the parts of it that carry them out. */
export type Institution = Readonly<{
  /** Beginning of the account names, `u007`. */
  code: string;
  unit: UnitId;
  parts: readonly [UnitId, ...UnitId[]];
  /** Where it comes under; a province is its own. */
  province: UnitId;
}>;

/** From that day the work of two institutions is done by one that was made of them. */
export type Merger = Readonly<{
  on: Day;
  authority: DocumentRef;
  successor: Institution;
  /** The part that takes over the tasks of a part that ends. */
  takesOver: ReadonlyMap<UnitId, UnitId>;
  /** The event by which it will have done so. */
  handOverIds: ReadonlyMap<UnitId, string>;
}>;

const initials: Readonly<Record<Role, string>> = {
  administrator: 'qt',
  planner: 'kh',
  focalPoint: 'dm',
  officer: 'cv',
  leader: 'ld',
  auditor: 'kt',
  viewer: 'nx',
};

/** Before offices open: units first, each act a moment after the last, then handing over, then the tasks themselves. */
const early = clock(7);
const moment = 1_000;
const handOverAt = clock(7, 15);
export const reassignedAt = clock(7, 30);

type Decide = (unit: Unit, context: Context) => readonly UnitEvent[];

/** The units of a generated history: they come into being, some merge, and they act. */
export class Institutions {
  private readonly scribes = new Map<UnitId, Scribe<Unit, UnitEvent>>();
  private readonly codes = new Map<UnitId, string>();
  private count = 0;
  private acts = 0;

  constructor(
    private readonly seed: string,
    private readonly write: Write,
  ) {}

  readonly unit = (id: UnitId): Unit => this.scribes.get(id)?.state ?? initialUnit;

  actor(unit: UnitId, role: Role): Actor {
    return { account: `${this.codes.get(unit) ?? ''}-${initials[role]}`, unit, role };
  }

  /** @param province `null` for a province itself */
  found(name: string, province: Institution | null, on: Day): Institution {
    this.count += 1;
    const code = `u${String(this.count).padStart(3, '0')}`;
    const kind = province === null ? 'province' : 'commune';
    const unit = this.establish(code, { name, kind, parent: province?.unit ?? null }, on);
    const names = province === null ? provinceParts : communeParts;
    const partKind = province === null ? 'department' : 'division';
    const part = (title: string, index: number): UnitId =>
      this.establish(`${code}p${index + 1}`, { name: `${title} ${name}`, kind: partKind, parent: unit }, on);
    const [first, ...others] = names;
    const parts = [part(first, 0), ...others.map((title, index) => part(title, index + 1))] as const;
    return { code, unit, parts, province: province?.unit ?? unit };
  }

  /** Makes one institution of two of one province: every part takes over from the two of its name. */
  merge(one: Institution, other: Institution, name: string, province: Institution, on: Day): Merger {
    const authority = { symbol: '1656/NQ-UBTVQH15', issuedOn: dateOf(on - 15), issuer: 'Uỷ ban Thường vụ Quốc hội' };
    const successor = this.found(name, province, on);
    const pairs = [
      [successor.unit, one.unit, other.unit] as const,
      ...successor.parts.map((part, nth) => [part, partOf(one, nth), partOf(other, nth)] as const),
    ];
    const entering = { ...this.entering(province.unit, on), authority };
    for (const [into, ...predecessors] of pairs) {
      const surroundings = { predecessors: predecessors.map(this.unit), parent: null };
      this.act(into, { ...entering, by: this.actor(successor.unit, 'administrator') }, (unit, context) =>
        decide.mergeUnits(unit, { predecessors, establish: null }, surroundings, context),
      );
    }
    // Parts before wholes: a unit that has ended arranges nothing any more.
    for (const [into, ...predecessors] of pairs.toReversed()) {
      for (const predecessor of predecessors) {
        const { parent } = this.unit(predecessor) as Extract<Unit, { parent: unknown }>;
        const by = this.actor(parent ?? province.unit, 'administrator');
        this.act(predecessor, { ...entering, by }, (unit, context) =>
          decide.dissolveUnit(unit, { successors: [into] }, { successors: [this.unit(into)] }, context),
        );
      }
    }
    const takesOver = new Map(pairs.slice(1).flatMap(([into, ...ended]) => ended.map((unit) => [unit, into] as const)));
    const dice = new Dice(`${this.seed} handing over ${successor.code}`);
    const handOverIds = new Map([...takesOver.keys()].map((unit) => [unit, dice.idAt((on - 1) * 86_400_000)]));
    return { on, authority, successor, takesOver, handOverIds };
  }

  /** Passes the tasks that were open when a part ended. */
  handOver(
    { on, authority, successor, takesOver, handOverIds }: Merger,
    tasks: ReadonlyMap<UnitId, readonly TaskId[]>,
  ) {
    for (const [from, taskIds] of tasks) {
      const to = takesOver.get(from) ?? '';
      const by = this.actor(successor.unit, 'administrator');
      const id = handOverIds.get(from);
      const entering = { on, entered: on, by, authority, ...(id === undefined ? {} : { id }) };
      const surroundings = { to: this.unit(to) };
      this.act(
        from,
        entering,
        (unit, context) => decide.handOverTasks(unit, { to, taskIds }, surroundings, context),
        handOverAt,
      );
    }
  }

  private establish(
    code: string,
    { name, kind, parent }: Readonly<{ name: string; kind: UnitKind; parent: UnitId | null }>,
    on: Day,
  ): UnitId {
    const dice = new Dice(`${this.seed} unit ${code}`);
    const unitId = dice.idAt(on * 86_400_000);
    this.codes.set(unitId, code);
    this.scribes.set(unitId, new Scribe(streamOf('unit', unitId), initialUnit, evolveUnit, dice, this.write));
    const establishment = { unitId, identity: { name, kind, code: null }, parent };
    // Whoever decides for a province stands above it and is no unit of this history: it enters itself.
    const by = this.actor(parent ?? unitId, 'administrator');
    const above: UnitsAbove = new Map();
    this.act(unitId, { ...this.entering(unitId, on), by }, (unit, context) =>
      decide.establishUnit(
        unit,
        establishment,
        { parent: parent === null ? null : this.unit(parent), above },
        { ...context, everywhere: parent === null },
      ),
    );
    return unitId;
  }

  private act(id: UnitId, entering: Omit<Entering, 'at'>, decision: Decide, at?: number): void {
    const scribe = this.scribes.get(id);
    if (scribe === undefined) throw new RangeError(`no unit ${id}`);
    this.acts += 1;
    scribe.act({ ...entering, at: at ?? early + this.acts * moment }, decision);
  }

  private entering(unit: UnitId, on: Day) {
    return { on, entered: on, by: this.actor(unit, 'administrator') };
  }
}

const partOf = ({ parts }: Institution, nth: number): UnitId => parts[nth] ?? parts[0];
