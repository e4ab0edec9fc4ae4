import type { CornerSearch } from '../../app/corner.ts';

export const tabs = ['board', 'comparison', 'trail', 'access'] as const;
export type Tab = (typeof tabs)[number];

export const moveKinds = ['moved', 'joined', 'left'] as const;
export type MoveKind = (typeof moveKinds)[number];

/** What is looked at: one plan, the tasks of one unit, or everything in the reader's sight. */
export type ScopeSearch = Readonly<{ plan?: string; unit?: string }>;

/** What is searched for in the trail. Days `YYYY-MM-DD`. */
export type TrailSearch = Readonly<{ q?: string; actor?: string; type?: string; from?: string; to?: string }>;

export type AccessSearch = Readonly<{ account?: string; action?: string; result?: string }>;

/** All that a link to this page carries; the first corner is the one of the whole application. */
export type TimeMachineSearch = ScopeSearch &
  TrailSearch &
  AccessSearch &
  Readonly<{ tab?: Tab; atB?: string; knownOnB?: string; only?: MoveKind; recount?: string }>;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const day = /^\d{4}-\d{2}-\d{2}$/;
const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isId = (value: unknown): value is string => isText(value) && uuid.test(value);
const isDay = (value: unknown): value is string => isText(value) && day.test(value) && !Number.isNaN(Date.parse(value));
const isOf =
  <T extends string>(all: readonly T[]) =>
  (value: unknown): value is T =>
    all.some((one) => one === value);

const readers: Readonly<{ [K in keyof TimeMachineSearch]-?: (value: unknown) => boolean }> = {
  tab: isOf(tabs),
  plan: isId,
  unit: isId,
  atB: isDay,
  knownOnB: isDay,
  only: isOf(moveKinds),
  recount: isId,
  q: isText,
  actor: isText,
  type: isText,
  from: isDay,
  to: isDay,
  account: isText,
  action: isText,
  result: isOf(['allowed', 'refused']),
};

/** Keeps what can be read; an address written by hand breaks nothing. */
export const readTimeMachineSearch = (search: Record<string, unknown>): TimeMachineSearch => {
  const kept = Object.entries(readers).filter(([name, holds]) => holds(search[name]));
  return Object.fromEntries(kept.map(([name]) => [name, search[name]]));
};

/** The second corner of a comparison. */
export const secondCorner = ({ atB, knownOnB }: TimeMachineSearch): CornerSearch => ({
  ...(atB !== undefined && { at: atB }),
  ...(knownOnB !== undefined && { knownOn: knownOnB }),
});
