import { Controller, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Admits } from '../ports/access-rules.ts';
import { CornerQuestion, IdParam } from '../ports/reading/questions.ts';
import { Read } from '../ports/reading/read-route.ts';
import { FindUnits, UnitsQuestion } from './find-units.query.ts';
import { GetUnitLineage } from './get-unit-lineage.query.ts';
import { GetUnitTree, TreeQuestion } from './get-unit-tree.query.ts';
import { GetUnit } from './get-unit.query.ts';
import { UnitAnswer, UnitLineageView, UnitPageView, UnitTreeView } from './unit.view.ts';
import { lineageExample, unitExample, unitPageExample, unitTreeExample } from './units.examples.ts';

@ApiTags('units')
@Admits('readers')
@Controller('units')
export class UnitsQueriesController {
  constructor(private readonly queries: QueryBus) {}

  @Read({
    path: '',
    summary: 'Find units by name, code or words at a date',
    description: 'A code names its bearer at `at`: 44 is Quảng Bình on 2025-06-30 and Quảng Trị on 2025-07-01.',
    answer: UnitPageView,
    example: unitPageExample,
    problems: [],
  })
  find(@Query() question: UnitsQuestion): Promise<UnitPageView> {
    return this.queries.execute(new FindUnits(question));
  }

  @Read({ path: ':id', summary: 'Read a unit', answer: UnitAnswer, example: unitExample })
  get(@Param() { id }: IdParam, @Query() question: CornerQuestion): Promise<UnitAnswer> {
    return this.queries.execute(new GetUnit(id, question));
  }

  @Read({
    path: ':id/tree',
    summary: 'Read a unit with everything under it at a date',
    answer: UnitTreeView,
    example: unitTreeExample,
  })
  tree(@Param() { id }: IdParam, @Query() question: TreeQuestion): Promise<UnitTreeView> {
    return this.queries.execute(new GetUnitTree(id, question));
  }

  @Read({
    path: ':id/lineage',
    summary: 'List predecessors and successors of a unit, however far, with the days of change',
    answer: UnitLineageView,
    example: lineageExample,
  })
  lineage(@Param() { id }: IdParam, @Query() question: CornerQuestion): Promise<UnitLineageView> {
    return this.queries.execute(new GetUnitLineage(id, question));
  }
}
