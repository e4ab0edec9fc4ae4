import { eventCatalogue } from '../../domain/event-catalogue.ts';
import { initialPlan, type Plan } from '../../domain/plan/plan.state.ts';
import type { TaskId, UnitId } from '../../domain/shared/ids.ts';
import type { ImportedEvent } from '../ports/ledger-import.ts';
import { dayOf } from './days.ts';
import type { HistorySize } from './history-size.ts';
import { Institutions, type Institution, type Merger } from './institutions.ts';
import { tellPlanYear } from './plan-year.ts';
import { RecordingOrder } from './recording-order.ts';

/** An event to import, and where it will stand. */
export type GeneratedEvent = ImportedEvent & Readonly<{ revision: bigint; position: bigint }>;

/** Past for good, so that every history can be imported; the year of the mergers. */
const lastYear = 2025;
/** Units under one province, with it. */
const provinceSize = 99;
/** One commune in so many merges with its neighbour. */
const mergesOneIn = 10;

type Member = Readonly<{ name: string; institution: Institution; merger: Merger | null }>;

/**
 * A history that could have been recorded: every event comes out of a decision of the domain, and the same size and seed give
 * the same events. Nobody in it exists.
 */
export async function* generateHistory(
  size: HistorySize,
  onPlan: (told: number, all: number) => void = () => undefined,
): AsyncGenerator<GeneratedEvent> {
  const order = new RecordingOrder();
  try {
    tellAll(size, order, onPlan);
    let position = 0n;
    for await (const { revision, ...event } of order.events()) {
      position += 1n;
      const metadata = { $correlationId: event.id, $causationId: event.id, schema: eventCatalogue[event.type].schema };
      yield { ...event, metadata: JSON.stringify(metadata), revision: BigInt(revision), position };
    }
  } finally {
    order.close();
  }
}

const tellAll = (size: HistorySize, order: RecordingOrder, onPlan: (told: number, all: number) => void): void => {
  const write = order.add.bind(order);
  const { seed, units, plans, tasks, years } = size;
  const firstYear = lastYear - years + 1;
  const institutions = new Institutions(seed, write);
  let told = 0;
  for (let first = 0, province = 1; first < units; first += provinceSize, province += 1) {
    const members = foundProvince(institutions, province, Math.min(provinceSize, units - first), firstYear);
    const above = new Map<string, Plan>();
    for (const { name, institution, merger } of members) {
      const open = new Map<UnitId, TaskId[]>();
      const passed = (part: UnitId, task: TaskId): void => {
        open.set(part, [...(open.get(part) ?? []), task]);
      };
      for (let year = firstYear; year <= lastYear; year += 1) {
        for (let nth = 0; nth < plans; nth += 1) {
          const parent = above.get(`${year} ${nth}`) ?? initialPlan;
          const owner = institution;
          const plan = tellPlanYear({
            ...{ seed, institutions, owner, name, year, nth, tasks, parent, merger, passed, write },
          });
          if (institution.unit === institution.province) above.set(`${year} ${nth}`, plan);
          told += 1;
          onPlan(told, units * plans * years);
        }
      }
      if (merger !== null) institutions.handOver(merger, open);
    }
  }
};

/** The province first, then what stands under it. */
const foundProvince = (
  institutions: Institutions,
  number: number,
  size: number,
  firstYear: number,
): readonly Member[] => {
  const foundedOn = dayOf(firstYear - 1, 12, 20);
  const called = `Tỉnh minh hoạ ${number}`;
  const province = institutions.found(called, null, foundedOn);
  const members: Member[] = [{ name: called, institution: province, merger: null }];
  for (let nth = 1; nth < size; nth += 1) {
    const name = `Xã minh hoạ ${number}.${nth}`;
    const institution = institutions.found(name, province, foundedOn);
    members.push({ name, institution, merger: null });
  }
  for (let nth = 1; nth + 1 < size; nth += mergesOneIn) {
    const [one, other] = [members[nth], members[nth + 1]];
    if (one === undefined || other === undefined) continue;
    const name = `Xã minh hoạ ${number}.${nth} mới`;
    const merger = institutions.merge(one.institution, other.institution, name, province, dayOf(lastYear, 7, 1));
    members[nth] = { ...one, merger };
    members[nth + 1] = { ...other, merger };
  }
  return members;
};
