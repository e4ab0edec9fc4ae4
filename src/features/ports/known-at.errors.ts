import { DomainError } from '../../domain/shared/domain-error.ts';

/** `knownAt` is neither a position nor an instant with its offset. */
export class KnownAtUnreadable extends DomainError {
  readonly code = 'knownAt.unreadable';

  constructor(readonly knownAt: string) {
    super(`not a position or an instant with its offset: ${knownAt}`);
  }
}

/** Nobody knows yet what will be known then: the instant has not come, or the position is not recorded. */
export class KnownAtInTheFuture extends DomainError {
  readonly code = 'knownAt.in-the-future';

  constructor(
    readonly knownAt: string,
    /** The end of the log, decimal text. */
    readonly lastPosition: string,
  ) {
    super(`${knownAt} is not reached yet; the log ends at ${lastPosition}`);
  }
}

export type KnownAtRefusalCode = (KnownAtUnreadable | KnownAtInTheFuture)['code'];
