/** Identities are UUIDv7 strings in lower case; the prefix of a stream name tells what kind of thing it is. */
export type PlanId = string;
export type TaskId = string;
export type UnitId = string;
export type MeasureId = string;
export type AccountId = string;
export type GrantId = string;
export type ReportId = string;

/** The kinds of things that have a life of their own, one stream each. */
export const categories = ['plan', 'task', 'unit', 'measure', 'account', 'report'] as const;
export type Category = (typeof categories)[number];

/** `plan-0190…`: category, hyphen, id. The category ends at the first hyphen. */
export type StreamName = `${Category}-${string}`;
export const streamOf = (category: Category, id: string): StreamName => `${category}-${id}`;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
export const isUuid = (text: string): boolean => uuid.test(text);
