/** A stored body as read, before anything is known about it. */
export type StoredData = Readonly<Record<string, unknown>>;

/** Brings a body of one schema to the next. */
export type Upcaster = (data: StoredData) => StoredData;

/** By event type, then by the schema it starts from. Recorded bytes are never touched: history is reshaped as it is read. */
export type Upcasters = Readonly<Record<string, Readonly<Record<number, Upcaster>>>>;

/** No event has changed its shape yet. */
export const upcasters: Upcasters = {};

/** Applies every step from `schema` upwards; an event without a schema counts as the first. */
export const upcast = (
  type: string,
  schema: number | undefined,
  data: StoredData,
  steps: Upcasters = upcasters,
): StoredData => {
  let current = data;
  for (let from = schema ?? 1; ; from += 1) {
    const step = steps[type]?.[from];
    if (step === undefined) return current;
    current = step(current);
  }
};
