import { DomainError } from '../../../domain/shared/domain-error.ts';
import { InputRefused } from '../input-refused.ts';

/** The registers did not reach the position in time: ask again. */
export class NotYetShown extends DomainError {
  readonly code = 'position.not-yet-shown';
  readonly retryAfterSeconds = 1;

  constructor(readonly notBefore: string) {
    super(`position ${notBefore} is not shown yet`);
  }
}

/** `after` is no `next` of this list. */
export const pageUnreadable = () => new InputRefused([{ field: '/after', code: 'page.unreadable' }]);

/** A page goes on in the corner that its first page was asked in; the question names another one. */
export const pageOfAnotherCorner = (at: string, position: string) =>
  new InputRefused([{ field: '/after', code: 'page.of-another-corner', data: { at, position } }]);

export type ReadingRefusalCode = NotYetShown['code'];
