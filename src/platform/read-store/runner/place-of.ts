import type { Recorded } from '../../../domain/shared/fact.ts';
import type { RecordedEvent } from '../../event-store/event-store.ts';

/** What a fold may know of where a fact stands. */
export const placeOf = ({ id, position, revision, recordedAt }: RecordedEvent): Recorded => ({
  id,
  position,
  revision,
  recordedAt,
});
