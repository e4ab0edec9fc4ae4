import { Controller, Headers, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Admits } from '../ports/access-rules.ts';
import { preferred, type Language } from '../ports/language.ts';
import { Read } from '../ports/reading/read-route.ts';
import { CalendarQuestion, CalendarView, GetCalendar } from './get-calendar.query.ts';
import { ListRuleSets, RuleSetsQuestion } from './list-rule-sets.query.ts';
import { calendarExample, ruleSetsExample } from './rule-sets.examples.ts';
import { RuleSetsView } from './rule-sets.view.ts';

@ApiTags('rule-sets')
@Admits('readers')
@Controller()
export class RuleSetsController {
  constructor(private readonly queries: QueryBus) {}

  @Read({
    path: 'rule-sets',
    summary: 'List the rule sets, each rule with its source',
    description: 'Labels and texts follow Accept-Language.',
    answer: RuleSetsView,
    example: ruleSetsExample,
    problems: [],
  })
  ruleSets(
    @Query() question: RuleSetsQuestion,
    @Headers('accept-language') accepted: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RuleSetsView> {
    return this.queries.execute(new ListRuleSets(question, languageFor(accepted, reply)));
  }

  @Read({
    path: 'calendar',
    summary: 'List the days of a year that are not what their weekday says',
    description:
      'Holidays, rest days in lieu, and days exchanged. Before 2021 and after 2030 only holidays that fall on the same ' +
      'date each year. Names follow Accept-Language.',
    answer: CalendarView,
    example: calendarExample,
    problems: [],
  })
  calendar(
    @Query() question: CalendarQuestion,
    @Headers('accept-language') accepted: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CalendarView> {
    return this.queries.execute(new GetCalendar(question, languageFor(accepted, reply)));
  }
}

/** The language to answer in; the answer says so, and caches keep one of each. */
const languageFor = (accepted: string | undefined, reply: FastifyReply): Language => {
  const language = preferred(accepted);
  void reply.header('Content-Language', language).header('Vary', 'Authorization, Cookie, Accept-Language');
  return language;
};
