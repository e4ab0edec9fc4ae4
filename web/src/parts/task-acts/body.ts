import type { TaskAct } from './acts.ts';

/** What the form of an act holds: the body of its request, with blanks for what was not filled in. */
export type ActValues = Readonly<Record<string, unknown>>;

const isGroup = (value: unknown): value is ActValues =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const filledIn = (value: unknown): unknown => {
  if (!isGroup(value)) return typeof value === 'string' ? value.trim() : value;
  return withoutBlanks(value);
};

const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (isGroup(value) && Object.keys(value).length === 0);

/** What was left empty is not sent. */
export const withoutBlanks = (values: ActValues): ActValues =>
  Object.fromEntries(
    Object.entries(values)
      .map(([key, value]) => [key, filledIn(value)] as const)
      .filter(([, value]) => !isBlank(value)),
  );

/** A day is a deadline of its kind; words alone are read by the service. */
const deadlineOf = (deadline: unknown): unknown =>
  isGroup(deadline) && deadline.date !== undefined ? { kind: 'date', ...deadline } : deadline;

const emptied: readonly string[] = ['field', 'group', 'product'];

/** Only what was chosen to be put right; a field, group or product that is left empty is emptied. */
const correctionOf = (chosen: unknown, is: unknown): ActValues => {
  const given = isGroup(is) ? is : {};
  const keys = Array.isArray(chosen) ? chosen.map(String) : [];
  return Object.fromEntries(
    keys
      .filter((key) => given[key] !== undefined || emptied.includes(key))
      .map((key) => [key, key === 'deadline' ? deadlineOf(given[key]) : (given[key] ?? null)]),
  );
};

/** The body of the request that a filled-in form asks for. */
export const bodyOf = (act: TaskAct, values: ActValues): ActValues => {
  const { chosen, is, deadline, ...rest } = withoutBlanks(values);
  if (act === 'correct') return { ...rest, is: correctionOf(chosen, is) };
  return deadline === undefined ? rest : { ...rest, deadline: deadlineOf(deadline) };
};
