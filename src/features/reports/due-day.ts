import { ApiProperty } from '@nestjs/swagger';
import { dateText } from '../../domain/shared/date-text.ts';
import { weekday, type LocalDate } from '../../domain/shared/local-date.ts';

const weekdays = ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ nhật'] as const;

export class DueDayView {
  @ApiProperty({ description: 'Last day to send: the official one.', format: 'date', example: '2026-12-20' })
  date!: string;

  @ApiProperty({ example: 'Chủ nhật' })
  weekday!: string;

  @ApiProperty({
    description: 'The next working day, where `date` is a day of rest. Advice: no rule moves a fixed date.',
    type: String,
    format: 'date',
    nullable: true,
    example: '2026-12-21',
  })
  advice!: string | null;

  @ApiProperty({ example: '20/12/2026 (Chủ nhật); ngày làm việc kế tiếp: 21/12/2026 (Thứ Hai)' })
  text!: string;
}

const named = (date: LocalDate): string => `${dateText(date)} (${weekdayOf(date)})`;
const weekdayOf = (date: LocalDate): string => weekdays[weekday(date) - 1] ?? '';

export const dueDayView = (date: LocalDate, advice: LocalDate | null): DueDayView => ({
  date,
  weekday: weekdayOf(date),
  advice,
  text: advice === null ? named(date) : `${named(date)}; ngày làm việc kế tiếp: ${named(advice)}`,
});
