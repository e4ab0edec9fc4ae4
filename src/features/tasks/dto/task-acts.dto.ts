import type { TaskId, UnitId } from '../../../domain/shared/ids.ts';
import type { LocalDate } from '../../../domain/shared/local-date.ts';
import { ActBody, DocumentBody } from '../../ports/act.dto.ts';
import { DateField, IdField, IntegerField, PartField, TextField } from '../../ports/fields.ts';
import { DeadlineBody } from './deadline.dto.ts';

export class ReportProgressBody extends ActBody {
  @IntegerField({ description: 'Whole per cent from 0 to 100; 100 is not completion', example: 60 })
  percent!: number;

  @TextField({ description: 'What was done', max: 4_000, example: 'Đã lấy ý kiến 18/20 đơn vị' })
  note!: string;
}

export class SubmitResultBody extends ActBody {
  @TextField({ description: 'What was achieved', max: 4_000, example: 'Đã ban hành quyết định cắt giảm 12 thủ tục' })
  summary!: string;

  @PartField(() => DocumentBody, { description: 'Document that is the result', optional: true })
  product?: DocumentBody | null;
}

export class JudgeResultBody extends ActBody {
  @IntegerField({
    description: 'Which version of the result is judged, from 1; the one that waits when absent',
    optional: true,
    min: 1,
    max: 10_000,
    example: 1,
  })
  submission?: number | null;
}

export class SuspendTaskBody extends ActBody {
  @DateField({ description: 'Last day of rest; unknown when absent', optional: true, example: '2026-12-31' })
  until?: LocalDate | null;
}

export class WithdrawTaskBody extends ActBody {
  @IdField({ description: 'The task that takes this one in', optional: true })
  mergedInto?: TaskId | null;
}

export class ReassignTaskBody extends ActBody {
  @IdField({ description: 'The new lead unit', example: '018c0a5e-7c00-7000-8000-000000000003' })
  to!: UnitId;
}

export class ExtensionBody extends ActBody {
  @PartField(() => DeadlineBody, {
    description: 'The later deadline',
    example: { kind: 'date', date: '2026-12-15' },
  })
  deadline!: DeadlineBody;
}

export class AttachEvidenceBody extends ActBody {
  @PartField(() => DocumentBody, { description: 'The document' })
  document!: DocumentBody;

  @TextField({ description: 'What it is about (trích yếu)', max: 1_000, example: 'Báo cáo kết quả rà soát thủ tục' })
  title!: string;

  @TextField({
    description: 'SHA-256 of the file, lower-case hex; the file itself stays where it is',
    optional: true,
    max: 64,
    example: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  })
  sha256?: string | null;
}

export class ObjectiveCauseBody extends ActBody {
  @TextField({ description: 'What beyond the doer delayed the work', max: 2_000, example: 'Chờ hướng dẫn của bộ' })
  cause!: string;
}
