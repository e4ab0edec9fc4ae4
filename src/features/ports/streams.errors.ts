import { DomainError } from '../../domain/shared/domain-error.ts';

/** An event that came after the revision the asker saw. */
export type Missed = Readonly<{
  type: string;
  revision: string;
  position: string;
  recordedAt: string;
  effectiveOn: string;
  account: string;
  unit: string;
}>;

/** `If-Match` names a revision that is no longer the last. */
export class StaleRevision extends DomainError {
  readonly code = 'revision.stale';

  constructor(
    readonly seen: string,
    readonly current: string,
    /** What happened in between, oldest first, at most 100. */
    readonly missed: readonly Missed[],
  ) {
    super(`revision ${seen} is no longer current: it is at ${current}`);
  }
}

/** The stream kept moving while the decision was taken again and again. */
export class Contended extends DomainError {
  readonly code = 'stream.contended';

  constructor(readonly id: string) {
    super(`${id} is being changed by others`);
  }
}

/** The key already stands for another request. */
export class KeyReused extends DomainError {
  readonly code = 'idempotency.key-reused';

  constructor(readonly key: string | null = null) {
    super('the idempotency key belongs to another request');
  }
}

/** The path names something that was never recorded. */
export class NotRecorded extends DomainError {
  readonly code = 'id.not-recorded';

  constructor(
    readonly kind: 'plan' | 'task' | 'unit' | 'measure' | 'account' | 'report' | 'recount',
    readonly id: string,
  ) {
    super(`no ${kind} ${id}`);
  }
}
