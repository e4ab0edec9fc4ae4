import type { PlanContent } from '../../../domain/plan/plan.events.ts';
import type { PlanId, UnitId } from '../../../domain/shared/ids.ts';
import type { LocalDate } from '../../../domain/shared/local-date.ts';
import { ActBody, DocumentBody } from '../../ports/act.dto.ts';
import {
  ChoiceField,
  DateField,
  FlagField,
  IdField,
  IdsField,
  IntegerField,
  OneIdField,
  PartField,
  PartsField,
  TextField,
} from '../../ports/fields.ts';

const kinds = ['field', 'group'] as const;

export class PlanGroupBody {
  @TextField({ description: 'Short key that tasks refer to', max: 80, example: 'tthc' })
  key!: string;

  @TextField({ description: 'Heading as printed', max: 500, example: 'Cải cách thủ tục hành chính' })
  label!: string;

  @ChoiceField({ description: 'Field (lĩnh vực) or group of tasks (nhóm nhiệm vụ)', of: kinds, example: 'field' })
  kind!: (typeof kinds)[number];
}

export class LegalBasisBody extends DocumentBody {
  @TextField({ description: 'What it is about (trích yếu)', optional: true, max: 1_000 })
  title?: string | null;

  @DateField({ description: 'Last day in force; unknown or standing when absent', optional: true })
  validTo?: LocalDate | null;
}

export class PlanContentBody {
  @TextField({ description: 'Name of the plan', max: 1_000, example: 'Kế hoạch cải cách hành chính năm 2026' })
  name!: string;

  @DateField({ description: 'First day covered', example: '2026-01-01' })
  coversFrom!: LocalDate;

  @DateField({ description: 'Last day covered', example: '2026-12-31' })
  coversTo!: LocalDate;

  @PartsField(() => PlanGroupBody, {
    description: 'Headings of the plan',
    optional: true,
    max: 200,
    example: [{ key: 'tthc', label: 'Cải cách thủ tục hành chính', kind: 'field' }],
  })
  groups?: PlanGroupBody[] | null;

  @PartsField(() => LegalBasisBody, {
    description: 'Legal bases (căn cứ pháp lý)',
    optional: true,
    max: 100,
    example: [],
  })
  legalBases?: LegalBasisBody[] | null;

  @FlagField({
    description: 'Whether tasks without a deadline count in plan completion; no when absent',
    optional: true,
  })
  countsOpenEnded?: boolean | null;

  @TextField({ description: 'Remark', optional: true, max: 2_000 })
  note?: string | null;
}

export class IssuePlanBody extends ActBody {
  @TextField({
    description: 'Number and symbol, unique in the owner’s register of the year; absent when the document has none',
    optional: true,
    max: 100,
    example: '15/KH-UBND',
  })
  symbol?: string | null;

  @DateField({ description: 'Day the document was issued', example: '2026-01-15' })
  issuedOn!: LocalDate;

  @IntegerField({
    description: 'Year of the register; that of `issuedOn` when absent',
    optional: true,
    min: 1945,
    max: 2200,
    example: 2026,
  })
  year?: number | null;

  @OneIdField({ description: 'Issuing body', example: '018c0a5e-7c00-7000-8000-000000000001' })
  owner!: UnitId;

  @IdsField({ description: 'Further signatories of a joint plan', optional: true, max: 50, example: [] })
  coSigners?: UnitId[] | null;

  @IdField({ description: 'Plan of the upper level that this one carries out', optional: true })
  parentPlanId?: PlanId | null;

  @PartField(() => PlanContentBody, { description: 'What the plan says, apart from its tasks' })
  content!: PlanContentBody;
}

export class AmendPlanBody extends ActBody {
  @PartField(() => PlanContentBody, { description: 'The whole content anew' })
  content!: PlanContentBody;
}

export class SupersedePlanBody extends ActBody {
  @IdField({ description: 'The plan that takes its place', example: '018c0a5e-7c00-7000-8000-000000000021' })
  successor!: PlanId;
}

/** Named one by one: a payload is stored forever. */
export const contentOf = (body: PlanContentBody): PlanContent => ({
  name: body.name,
  coversFrom: body.coversFrom,
  coversTo: body.coversTo,
  groups: (body.groups ?? []).map(({ key, label, kind }) => ({ key, label, kind })),
  legalBases: (body.legalBases ?? []).map(({ symbol, issuedOn, issuer, title, validTo }) => ({
    ...{ symbol, issuedOn, issuer, title: title ?? null, validTo: validTo ?? null },
  })),
  countsOpenEnded: body.countsOpenEnded ?? false,
  note: body.note ?? null,
});
