import type { UnitId } from '../../../domain/shared/ids.ts';
import type { LocalDate } from '../../../domain/shared/local-date.ts';
import type { EntryCorrection } from '../../../domain/task/task.events.ts';
import { ActBody } from '../../ports/act.dto.ts';
import { DateField, OneIdField, PartField, TextField } from '../../ports/fields.ts';
import { DeadlineBody, deadlineOf } from './deadline.dto.ts';

/** Only what was wrong. `null` empties a field, a group or a product; elsewhere it says nothing. */
export class CorrectedEntryBody {
  @TextField({ description: 'Number in the annex', optional: true, max: 30 })
  number?: string | null;

  @TextField({ description: 'What is to be done', optional: true, max: 2_000, example: 'Rà soát thủ tục hành chính' })
  title?: string | null;

  @TextField({ description: 'Key of a field of the plan', optional: true, max: 80 })
  field?: string | null;

  @TextField({ description: 'Key of a group of the plan', optional: true, max: 80 })
  group?: string | null;

  @TextField({ description: 'Expected product', optional: true, max: 1_000 })
  product?: string | null;

  @PartField(() => DeadlineBody, { description: 'The original deadline as it should have been', optional: true })
  deadline?: DeadlineBody | null;

  @OneIdField({ description: 'The lead unit as it should have been', optional: true })
  leadUnit?: UnitId | null;

  @DateField({ description: 'The day of completion as it should have been', optional: true })
  completedOn?: LocalDate | null;
}

export class CorrectTaskBody extends ActBody {
  @PartField(() => CorrectedEntryBody, { description: 'The entry as it should have been' })
  is!: CorrectedEntryBody;
}

/** Named one by one: a payload is stored forever. */
export const correctionOf = ({ is }: CorrectTaskBody): EntryCorrection => ({
  ...(is.number ? { number: is.number } : {}),
  ...(is.title ? { title: is.title } : {}),
  ...(is.field === undefined ? {} : { field: is.field }),
  ...(is.group === undefined ? {} : { group: is.group }),
  ...(is.product === undefined ? {} : { product: is.product }),
  ...(is.deadline ? { deadline: deadlineOf(is.deadline, '/is/deadline') } : {}),
  ...(is.leadUnit ? { leadUnit: is.leadUnit } : {}),
  ...(is.completedOn ? { completedOn: is.completedOn } : {}),
});
