import { AsyncLocalStorage } from 'node:async_hooks';
import type { StreamName } from '../../domain/shared/ids.ts';

/** Streams that the work under way finds empty, as if nothing of the kind had ever been recorded. */
export type Veil = Readonly<{
  hidden: ReadonlySet<StreamName>;
  /** The work only finds out how it is refused: nothing may be recorded. */
  onlyRefuses: boolean;
}>;

const current = new AsyncLocalStorage<Veil>();

export const behind = <T>(veil: Veil, work: () => Promise<T>): Promise<T> => current.run(veil, work);

export const isHidden = (stream: StreamName): boolean => current.getStore()?.hidden.has(stream) ?? false;

/** Whether the work under way may record anything there. */
export const mayRecord = (stream: StreamName): boolean => {
  const veil = current.getStore();
  return veil === undefined || !(veil.onlyRefuses || veil.hidden.has(stream));
};
