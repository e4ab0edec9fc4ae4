import { IntersectionType, OmitType } from '@nestjs/swagger';
import type { LocalDate } from '../../domain/shared/local-date.ts';
import { moveKinds, type MoveKind } from '../ports/comparisons.ts';
import { ChoiceField, DateField } from '../ports/fields.ts';
import { KnownAtField } from '../ports/reading/question-fields.ts';
import { PageQuestion } from '../ports/reading/questions.ts';
import { ScopeQuestion } from './scope-question.ts';

class PageOnly extends OmitType(PageQuestion, ['at', 'knownAt'] as const) {}

export class DiffQuestion extends IntersectionType(ScopeQuestion, PageOnly) {
  @DateField({
    description: 'First cut-off day. That of the second corner when absent.',
    example: '2023-06-14',
    optional: true,
  })
  at1?: LocalDate;

  @KnownAtField({
    description: 'First corner as known at a position or an instant. As known at the second corner when absent.',
    example: '2023-06-30T17:00:00Z',
  })
  knownAt1?: string;

  @DateField({ description: 'Second cut-off day. Today when absent.', example: '2023-12-14', optional: true })
  at2?: LocalDate;

  @KnownAtField({ description: 'Second corner as known then. The latest when absent.', example: '1204' })
  knownAt2?: string;

  @ChoiceField({
    description:
      'Only tasks that are there at both corners and moved, only those that joined, or only those that left.',
    optional: true,
    of: moveKinds,
  })
  only?: MoveKind;
}
