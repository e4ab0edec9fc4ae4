import type { LocalDate } from '../../../domain/shared/local-date.ts';
import { DateField, IdField, TextField } from '../fields.ts';
import { KnownAtField, PositionField, WholeNumberField } from './question-fields.ts';

/** What every question may say: at which corner of the two time axes, and how fresh the answer must be. */
export class CornerQuestion {
  @DateField({
    description: 'Cut-off day, true at its end, in Asia/Ho_Chi_Minh. Today when absent.',
    example: '2023-12-21',
    optional: true,
  })
  at?: LocalDate;

  @KnownAtField({
    description: 'As known at a position of the log or at an instant (ISO 8601 with offset). The latest when absent.',
    example: '2023-12-31T17:00:00Z',
  })
  knownAt?: string;

  @PositionField({
    description: 'Position that the answer must show at least, as a command returned it. Waits at most 5 s, then 503.',
    example: '120',
  })
  notBefore?: string;
}

export class PageQuestion extends CornerQuestion {
  @WholeNumberField({ description: 'Most items of a page; 100 when absent.', optional: true, min: 1, max: 1000 })
  limit?: number;

  @TextField({
    description: '`next` of the page before. It keeps the corner of the first page; do not look inside.',
    optional: true,
    max: 2000,
  })
  after?: string;
}

/** The thing that the path names. */
export class IdParam {
  @IdField({ description: 'UUID in lower case.', example: '018c0a5e-7c00-7000-8000-000000000001' })
  id!: string;
}
