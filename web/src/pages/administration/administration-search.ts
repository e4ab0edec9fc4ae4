import { words } from '../../texts/vi/words.ts';

export const tabs = ['accounts', 'keys', 'rules', 'calendar'] as const;
export type Tab = (typeof tabs)[number];

export const roles = Object.keys(words.role) as readonly (keyof typeof words.role)[];
export const statuses = ['open', 'suspended', 'erased'] as const;

/** What an administrator does to an account that is there. */
export const accountActs = [
  'grant',
  'person',
  'password',
  'suspend',
  'reinstate',
  'secondFactor',
  'erase',
  'revoke',
] as const;
export type AccountAct = (typeof accountActs)[number];

/** What opens beside the lists without a thing of its own. */
export const newThings = ['account', 'key'] as const;

/** All that a link to this page carries. */
export type AdministrationSearch = Readonly<{
  tab?: Tab;
  q?: string;
  unit?: string;
  role?: (typeof roles)[number];
  status?: (typeof statuses)[number];
  /** The account that is open beside the list, what is being done to it, and to which of its roles. */
  account?: string;
  act?: AccountAct;
  grant?: string;
  make?: (typeof newThings)[number];
  /** Version of the shown rule set; absent: the one in force on the chosen day. */
  rules?: string;
  /** Year of the calendar; absent: the one of the chosen day. */
  year?: number;
}>;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** Years that the service has a calendar for. */
export const [firstYear, lastYear] = [1900, 2200];

const isText = (value: unknown): boolean => typeof value === 'string' && value !== '' && value.length <= 200;
const isId = (value: unknown): boolean => typeof value === 'string' && uuid.test(value);
const isOf =
  (all: readonly string[]) =>
  (value: unknown): boolean =>
    all.some((one) => one === value);

const readers: Readonly<Record<keyof AdministrationSearch, (value: unknown) => boolean>> = {
  tab: isOf(tabs),
  q: isText,
  unit: isId,
  role: isOf(roles),
  status: isOf(statuses),
  account: isId,
  act: isOf(accountActs),
  grant: isId,
  make: isOf(newThings),
  rules: isText,
  year: (value) => Number.isInteger(value) && Number(value) >= firstYear && Number(value) <= lastYear,
};

/** Keeps what can be read; an address written by hand breaks nothing. */
export const readAdministrationSearch = (search: Record<string, unknown>): AdministrationSearch => {
  const kept = Object.entries(readers).filter(([name, holds]) => holds(search[name]));
  return Object.fromEntries(kept.map(([name]) => [name, search[name]]));
};
