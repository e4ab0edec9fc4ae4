import { Controller, Get, Header, Headers, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiExcludeController } from '@nestjs/swagger';
import { Transform, type TransformFnParams } from 'class-transformer';
import type { LocalDate } from '../../domain/shared/local-date.ts';
import { Admits } from '../ports/access-rules.ts';
import { Clock } from '../ports/clock.ts';
import { DateField } from '../ports/fields.ts';
import { languageOf } from './front-page.words.ts';
import { frontPage, frontPagePolicy } from './front-page.html.ts';
import { GetProgress, ProgressQuestion } from './get-progress.query.ts';

/** A form sends a field that was left empty as an empty text. */
const filledIn = ({ value }: TransformFnParams): unknown => (value === '' ? undefined : value);

export class FrontPageQuestion {
  @Transform(filledIn)
  @DateField({ description: 'Cut-off day; today when absent.', optional: true })
  at?: LocalDate;

  @Transform(filledIn)
  @DateField({ description: 'As known at the end of this day; the latest when absent.', optional: true })
  knownOn?: LocalDate;
}

/** What a browser shows at the printed address: how far every plan is, at a corner that the reader may choose. */
@ApiExcludeController()
@Admits('readers')
@Controller()
export class FrontPageController {
  constructor(
    private readonly queries: QueryBus,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Content-Security-Policy', frontPagePolicy)
  async show(
    @Query() { at, knownOn }: FrontPageQuestion,
    @Headers('accept-language') accepted?: string,
  ): Promise<string> {
    const question: ProgressQuestion = { by: 'plan', at: at ?? this.clock.today() };
    // The end of a day that is not over yet is no moment of knowledge: the latest is.
    if (knownOn !== undefined && knownOn < this.clock.today()) question.knownAt = `${knownOn}T23:59:59.999999+07:00`;
    return frontPage(await this.queries.execute(new GetProgress(question)), knownOn ?? null, languageOf(accepted));
  }
}
