import { OmitType } from '@nestjs/swagger';
import type { LocalDate } from '../../domain/shared/local-date.ts';
import { ChoiceField, DateField, IdField, TextField } from '../ports/fields.ts';
import { PageQuestion } from '../ports/reading/questions.ts';
import type { AuditFilter } from '../ports/registers.ts';

/** Without `at`: the trail tells what was recorded, whatever day it is true from. */
export class AuditQuestion extends OmitType(PageQuestion, ['at'] as const) {
  @IdField({ description: 'Events of this plan and its tasks.', optional: true })
  plan?: string;

  @IdField({ description: 'Events of this task.', optional: true })
  task?: string;

  @IdField({ description: 'Events of this unit.', optional: true })
  unit?: string;

  @TextField({ description: 'Account of who acted.', example: 'demo-focal-point', optional: true, max: 200 })
  actor?: string;

  @TextField({ description: 'Type of event.', example: 'TaskExtensionGranted', optional: true, max: 60 })
  type?: string;

  @DateField({ description: 'First day of recording, in Việt Nam.', example: '2023-12-01', optional: true })
  from?: LocalDate;

  @DateField({ description: 'Last day of recording, included.', example: '2023-12-31', optional: true })
  to?: LocalDate;

  @TextField({ description: 'Words, with or without accents.', example: 'gia han', optional: true, max: 200 })
  q?: string;

  @ChoiceField({
    description: '`csv` for Excel: all that is asked for, whatever `limit` says; `json` when absent.',
    optional: true,
    of: ['json', 'csv'],
  })
  format?: 'json' | 'csv';
}

export const filterOf = ({ plan, task, unit, actor, type, from, to, q }: AuditQuestion): AuditFilter =>
  Object.fromEntries(
    Object.entries({ plan, task, unit, actor, type, from, to, q }).filter(([, value]) => value !== undefined),
  );
