import { NothingToDo } from '../../../domain/shared/act.errors.ts';
import { DomainError } from '../../../domain/shared/domain-error.ts';
import type { Context, DocumentRef } from '../../../domain/shared/fact.ts';
import type { Acting } from '../current-actor.ts';

/** How an act went that was tried in several ways: those in which it would be recorded, or why in none. */
export type Tried<Act> = Readonly<{ act: Act; ways: readonly Acting[]; refusal: DomainError | null }>;

/** What one way met: `null` where the act would be recorded. */
export type Met = Readonly<{ way: Acting; refusal: DomainError | null }>;

/**
 * @param isAboutWho of a refusal, whether it is about who asks: what else stands in the way says more, for whoever
 *   asks it is in the way of all
 */
export const triedIn = <Act>(
  act: Act,
  met: readonly Met[],
  isAboutWho: (refusal: DomainError) => boolean,
): Tried<Act> => {
  const ways = met.flatMap(({ way, refusal }) => (refusal === null ? [way] : []));
  if (ways.length > 0) return { act, ways, refusal: null };
  const said = met.flatMap(({ refusal }) => refusal ?? []);
  return { act, ways, refusal: said.find((refusal) => !isAboutWho(refusal)) ?? said[0] ?? null };
};

/** @param decide the decision itself. @returns `null` when it would record something */
export const whyNot = async (
  decide: () => readonly unknown[] | Promise<readonly unknown[]>,
): Promise<DomainError | null> => {
  try {
    return (await decide()).length > 0 ? null : new NothingToDo();
  } catch (error) {
    return refusalIn(error);
  }
};

/** @throws what is no refusal */
export const refusalIn = (error: unknown): DomainError => {
  if (error instanceof DomainError) return error;
  throw error;
};

/** The circumstances of a request that leaves nothing out. */
export const fullContext = (context: Context): Context => ({
  ...context,
  authority: documentOf(context),
  reason: 'reason',
});

export const documentOf = ({ today }: Context): DocumentRef => ({
  symbol: '1/QĐ-UBND',
  issuedOn: today,
  issuer: 'UBND',
});
