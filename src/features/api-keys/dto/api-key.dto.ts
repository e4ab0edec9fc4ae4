import type { UnitId } from '../../../domain/shared/ids.ts';
import type { LocalDate } from '../../../domain/shared/local-date.ts';
import { DateField, IdsField, TextField } from '../../ports/fields.ts';
import { WholeNumberField } from '../../ports/reading/question-fields.ts';

export class CreateApiKeyBody {
  @TextField({ description: 'What the key is for', max: 200, example: 'Bảng theo dõi tại phòng họp' })
  label!: string;

  @IdsField({
    description: 'Units whose plans and measures it reads, with everything under them; all when absent',
    optional: true,
    min: 1,
    max: 100,
  })
  units?: UnitId[] | null;

  @DateField({ description: 'Last day on which it is good, at most a year from today', example: '2027-06-30' })
  endsOn!: LocalDate;
}

export class ApiKeysQuestion {
  @WholeNumberField({ description: 'Most items of a page; 100 when absent.', optional: true, min: 1, max: 1000 })
  limit?: number;

  @TextField({ description: '`next` of the page before.', optional: true, max: 200 })
  after?: string;
}
