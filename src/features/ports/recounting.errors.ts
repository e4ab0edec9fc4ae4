import { DomainError } from '../../domain/shared/domain-error.ts';

/** Recounts are done one after the other; too many wait already. */
export class RecountQueueFull extends DomainError {
  readonly code = 'recount.queue-full';

  constructor(readonly waiting: number) {
    super(`${waiting} recounts wait already`);
  }
}
