import type { UnitId } from './ids.ts';
import type { LocalDate } from './local-date.ts';
import { same } from './same.ts';
import { standingOf, type Standing, type StandingCount, type Stood } from './standing.ts';

/** How a task stood and stands among those asked for; `null` while it is not among them. */
export type Move = Readonly<{ was: Standing | null; is: Standing | null }>;

/** So many tasks that stood alike and stand alike. */
export type Transition = Readonly<{ move: Move; count: number }>;

export const hasMoved = ({ was, is }: Move): boolean => !same(was, is);

export class MoveDoesNotFit extends RangeError {
  constructor(readonly key: string) {
    super(`${key} does not stand where the move takes it from`);
    this.name = 'MoveDoesNotFit';
  }
}

/**
 * The law of a difference: `state(a) + diff(a, b) = state(b)`.
 *
 * @throws MoveDoesNotFit for a move that begins elsewhere than the state says
 */
export const withMoves = (
  state: ReadonlyMap<string, Standing>,
  moves: ReadonlyMap<string, Move>,
): ReadonlyMap<string, Standing> => {
  const after = new Map(state);
  for (const [key, { was, is }] of moves) {
    if (!same(state.get(key) ?? null, was)) throw new MoveDoesNotFit(key);
    if (is === null) after.delete(key);
    else after.set(key, is);
  }
  return after;
};

const side = (transitions: readonly Transition[], of: 'was' | 'is'): readonly StandingCount[] =>
  transitions.flatMap(({ move, count }) => {
    const standing = move[of];
    return standing === null ? [] : [{ standing, count }];
  });

/** Who was there at both corners, who joined and who left. Source: domain rules 8.2, figures that joined and left portfolios. */
export type Cohorts = Readonly<{
  first: readonly StandingCount[];
  second: readonly StandingCount[];
  both: Readonly<{ first: readonly StandingCount[]; second: readonly StandingCount[] }>;
  joined: readonly StandingCount[];
  left: readonly StandingCount[];
}>;

export const cohortsOf = (transitions: readonly Transition[]): Cohorts => {
  const both = transitions.filter(({ move: { was, is } }) => was !== null && is !== null);
  return {
    first: side(transitions, 'was'),
    second: side(transitions, 'is'),
    both: { first: side(both, 'was'), second: side(both, 'is') },
    joined: side(
      transitions.filter(({ move: { was } }) => was === null),
      'is',
    ),
    left: side(
      transitions.filter(({ move: { is } }) => is === null),
      'was',
    ),
  };
};

/**
 * Why a task moved: events of its own; only time, since the cut-off day passed its deadline (or came back before it); or
 * something around it, such as the rule of its plan, the day its plan was known, or the place of its lead unit in the tree.
 */
export const moveCauses = ['events', 'time', 'surroundings'] as const;
export type MoveCause = (typeof moveCauses)[number];

type Placed = Stood & Readonly<{ leadUnit: UnitId }>;

/**
 * @param before, after facts at either corner, also where the task was not among those asked for; `null` while nothing was known
 * @param cutOff day of the second corner
 */
export const causeOf = (
  { was, is }: Move,
  before: Placed | null,
  after: Placed | null,
  cutOff: LocalDate,
): MoveCause => {
  if (before === null || after === null) return 'events';
  if (was === null || is === null) return before.leadUnit === after.leadUnit ? 'surroundings' : 'events';
  if (same(standingOf(before, cutOff, was.counted), is)) return 'time';
  return same(standingOf(before, cutOff, is.counted), is) ? 'surroundings' : 'events';
};
