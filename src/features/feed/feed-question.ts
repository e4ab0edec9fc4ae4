import { categories } from '../../domain/shared/ids.ts';
import { NameListField, PositionField } from '../ports/reading/question-fields.ts';

export class FeedQuestion {
  @PositionField({
    description: 'Position to go on after, exclusive; 0 for the whole history. From now on when absent.',
    example: '0',
  })
  after?: string;

  @NameListField({
    description: 'Kinds of things, with commas between.',
    example: 'task,plan',
    each: new RegExp(`^(${categories.join('|')})$`),
    max: categories.length,
  })
  categories?: string;

  @NameListField({
    description: 'Types of events, with commas between.',
    example: 'TaskCompletionConfirmed',
    each: /^[A-Z][A-Za-z]{1,60}$/,
    max: 50,
  })
  types?: string;
}
