import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { IdField, TextField } from '../ports/fields.ts';
import { CornerReader, nextOf } from '../ports/reading/corner-reader.ts';
import { YesNoField, type YesNo } from '../ports/reading/question-fields.ts';
import { PageQuestion } from '../ports/reading/questions.ts';
import { UnitRegister } from '../ports/registers.ts';
import { unitView, type UnitPageView } from './unit.view.ts';

export class UnitsQuestion extends PageQuestion {
  @TextField({
    description: 'Words of the name, with or without accents.',
    example: 'quang tri',
    optional: true,
    max: 200,
  })
  q?: string;

  @TextField({ description: 'Administrative code at the cut-off day.', example: '44', optional: true, max: 10 })
  code?: string;

  @TextField({ description: 'Exact name at the cut-off day.', example: 'Tỉnh Quảng Trị', optional: true, max: 300 })
  name?: string;

  @IdField({ description: 'Units directly under this one.', optional: true })
  parent?: string;

  @YesNoField({ description: 'Only units under no other, or only those under one.' })
  top?: YesNo;

  @YesNoField({ description: 'Only units that exist at the cut-off day, or only those that do not.' })
  living?: YesNo;
}

export class FindUnits extends Query<UnitPageView> {
  constructor(readonly question: UnitsQuestion) {
    super();
  }
}

@QueryHandler(FindUnits)
export class FindUnitsHandler implements IQueryHandler<FindUnits> {
  constructor(
    private readonly corners: CornerReader,
    private readonly units: UnitRegister,
  ) {}

  /** A code without more says who bears it at that day: those that no longer exist are left out unless asked for. */
  async execute({ question }: FindUnits): Promise<UnitPageView> {
    const { corner, shown, after, limit } = await this.corners.readPage(question, ['units']);
    const { q, code, name, parent, top, living = code === undefined ? undefined : 'true' } = question;
    const filter = {
      ...(q !== undefined && { q }),
      ...(code !== undefined && { code }),
      ...(name !== undefined && { name }),
      ...(parent !== undefined && { parent }),
      ...(top !== undefined && { top: top === 'true' }),
      ...(living !== undefined && { living: living === 'true' }),
    };
    const page = await this.units.page(filter, corner, after, limit);
    return { ...shown, items: page.items.map(unitView), next: nextOf(page, corner) };
  }
}
