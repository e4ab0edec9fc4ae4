import { secrecyGrades, type Secrecy } from '../../domain/shared/secrecy.ts';
import type { DocumentRef } from '../../domain/shared/fact.ts';
import type { LocalDate } from '../../domain/shared/local-date.ts';
import { ChoiceField, DateField, PartField, TextField } from './fields.ts';

export class DocumentBody {
  @TextField({ description: 'Number and symbol (số, ký hiệu)', max: 100, example: '82/KH-UBND' })
  symbol!: string;

  @DateField({ description: 'Day it was issued', example: '2021-04-23' })
  issuedOn!: LocalDate;

  @TextField({ description: 'Issuing body, as the document names it', max: 300, example: 'UBND tỉnh Thái Nguyên' })
  issuer!: string;
}

/** What every request that records something may say beside its own content. */
export class ActBody {
  @DateField({
    description:
      'From when it is true (calendar date in Việt Nam); today when absent. Earlier is a late entry, later is refused',
    optional: true,
    example: '2026-11-20',
  })
  effectiveOn?: LocalDate | null;

  @PartField(() => DocumentBody, { description: 'Document that authorises the act', optional: true })
  authority?: DocumentBody | null;

  @TextField({ description: 'Reason', optional: true, max: 2_000, example: 'Theo kết luận giao ban tháng 11' })
  reason?: string | null;

  @ChoiceField({
    description: 'Grade of secrecy of what is entered: anything but `none` is refused, secret documents go another way',
    optional: true,
    of: secrecyGrades,
    example: 'none',
  })
  secrecy?: Secrecy | null;
}

/** Named one by one: a payload is stored forever. */
export const documentOf = ({ symbol, issuedOn, issuer }: DocumentBody): DocumentRef => ({ symbol, issuedOn, issuer });
