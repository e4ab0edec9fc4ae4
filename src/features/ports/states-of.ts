import type { Streams } from './streams.ts';

/** Loads several things at once, each only once. @returns the state of any of them by its id */
export const statesOf = async <State>(
  streams: Pick<Streams<State, unknown>, 'loadMany'>,
  ids: readonly string[],
): Promise<(id: string) => State> => {
  const wanted = [...new Set(ids)];
  const loaded = await streams.loadMany(wanted);
  const byId = new Map(loaded.map(({ state }, index) => [wanted[index], state]));
  return (id) => {
    const state = byId.get(id);
    if (state === undefined) throw new RangeError(`${id} was not asked for`);
    return state;
  };
};
