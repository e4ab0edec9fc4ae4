import { DomainError } from '../../domain/shared/domain-error.ts';
import type { Ask, Receipt } from './streams.ts';

/**
 * Acts that touch several things: first in the leading thing's stream, then in each of the others, as its consequence. Their
 * ids follow from the same request, so that the request sent again after a crash completes what is missing and doubles nothing.
 */
export const followUp = (ask: Ask, leading: Receipt): Ask => ({ ...ask, ifMatch: null, causedBy: leading.eventId });

/** What is true of an act on many things, from the receipts of all of them. */
export const standingOf = (receipts: readonly Receipt[]): Pick<Receipt, 'repeated' | 'unrecorded'> => ({
  repeated: receipts.every(({ repeated }) => repeated),
  unrecorded: receipts.some(({ unrecorded }) => unrecorded),
});

/** The leading thing's receipt, with the position that shows all of the act. */
export const lastOf = (leading: Receipt, followed: readonly Receipt[]): Receipt => {
  const last = followed.reduce((one, other) => (BigInt(other.position) > BigInt(one.position) ? other : one), leading);
  return { ...leading, position: last.position, ...standingOf([leading, ...followed]) };
};

/** Names the member of the request that a refusal of a consequence is about. */
export const namedIn = <T>(field: string, decide: () => T): T => {
  try {
    return decide();
  } catch (error) {
    if (error instanceof DomainError) Object.assign(error, { field });
    throw error;
  }
};
