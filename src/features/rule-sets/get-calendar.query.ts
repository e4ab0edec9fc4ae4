import { ApiProperty } from '@nestjs/swagger';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { calendarEntries, calendarKinds, type CalendarKind } from '../../domain/rule-set/calendar-entries.ts';
import { yearOf } from '../../domain/shared/local-date.ts';
import { Clock } from '../ports/clock.ts';
import type { Language } from '../ports/language.ts';
import { WholeNumberField } from '../ports/reading/question-fields.ts';
import { kindLabel, nameOfDay } from './calendar-words.ts';

export class CalendarQuestion {
  @WholeNumberField({ description: 'Year; this one when absent.', optional: true, min: 1900, max: 2200, example: 2026 })
  year?: number;
}

export class CalendarDayView {
  @ApiProperty({ format: 'date', example: '2026-01-10' })
  date!: string;

  @ApiProperty({
    description: '`workingDay` is a Saturday that is worked; the other three are days of rest.',
    enum: calendarKinds,
    example: 'workingDay',
  })
  kind!: CalendarKind;

  @ApiProperty({ description: 'In the language of the asker.', example: 'Làm bù' })
  kindLabel!: string;

  @ApiProperty({ description: 'In the language of the asker.', example: 'Làm bù ngày 02/01/2026' })
  name!: string;

  @ApiProperty({ example: 'Thông báo nghỉ Tết Nguyên đán và nghỉ lễ năm 2026; 12729/VPCP-KGVX ngày 25/12/2025' })
  citation!: string;

  @ApiProperty({ description: 'Whether the source text was compared.', example: true })
  verified!: boolean;

  @ApiProperty({
    description: 'From when it was known: a deadline computed before that day did not reckon with it.',
    format: 'date',
    example: '2025-12-25',
  })
  validFrom!: string;
}

export class CalendarView {
  @ApiProperty({ example: 2026 })
  year!: number;

  @ApiProperty({ description: 'Days that are not what their weekday says, by date.', type: [CalendarDayView] })
  items!: CalendarDayView[];
}

export class GetCalendar extends Query<CalendarView> {
  constructor(
    readonly question: CalendarQuestion,
    readonly language: Language,
  ) {
    super();
  }
}

@QueryHandler(GetCalendar)
export class GetCalendarHandler implements IQueryHandler<GetCalendar> {
  constructor(private readonly clock: Clock) {}

  async execute({ question, language }: GetCalendar): Promise<CalendarView> {
    const { year = yearOf(this.clock.today()) } = question;
    return {
      year,
      items: calendarEntries(year).map((entry) => ({
        date: entry.date,
        kind: entry.kind,
        kindLabel: kindLabel(entry.kind, language),
        name: nameOfDay(entry, language),
        citation: entry.citation,
        verified: entry.verified,
        validFrom: entry.decreedOn,
      })),
    };
  }
}
