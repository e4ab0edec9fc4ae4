import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { IsOptional, ValidateBy } from 'class-validator';
import { isUuid } from '../../../domain/shared/ids.ts';
import { parseLocalDate } from '../../../domain/shared/local-date.ts';
import { ChoiceField, fault, IntegerField } from '../fields.ts';

/** Parameters of questions, beside those that bodies share: all of them arrive as text. */
type Told = Readonly<{ description: string; example?: unknown }>;

const writtenText = (field: Told, name: string, code: string, holds: (text: string) => boolean): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ ...field, type: String }),
    ValidateBy(
      { name, validator: { validate: (value: unknown) => typeof value === 'string' && holds(value) } },
      fault(code),
    ),
  );

const digits = /^\d{1,18}$/;
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;
const isInstant = (text: string): boolean =>
  instant.test(text) && !Number.isNaN(Date.parse(text)) && parseLocalDate(text.slice(0, 10)) !== null;

const optionalText = (...told: Parameters<typeof writtenText>): PropertyDecorator =>
  applyDecorators(writtenText(...told), IsOptional(), ApiPropertyOptional());

/** A place in the log, decimal text. */
export const PositionField = (field: Told) =>
  optionalText(field, 'isPosition', 'position.unreadable', (text) => digits.test(text));

/** The `+` of an offset arrives as a space when the caller did not escape it. */
const offsetKept = Transform(({ value }: { value: unknown }) =>
  typeof value === 'string' ? value.replace(/ (\d{2}:\d{2})$/, '+$1') : value,
);

/** A place in the log, or an instant with its offset. */
export const KnownAtField = (field: Told) =>
  applyDecorators(
    offsetKept,
    optionalText(field, 'isPositionOrInstant', 'knownAt.unreadable', (text) => digits.test(text) || isInstant(text)),
  );

/** UUIDs with commas between them, at most `max`; not optional. */
export const IdListField = (field: Told & Readonly<{ max: number }>) =>
  writtenText(
    { description: field.description, example: field.example },
    'isIdList',
    'id.unreadable',
    (text) => text.split(',').length <= field.max && text.split(',').every(isUuid),
  );

/** Names with commas between them, each of the form given. */
export const NameListField = (field: Told & Readonly<{ each: RegExp; max: number }>) =>
  optionalText(
    { description: field.description, example: field.example },
    'isNameList',
    'value.not-offered',
    (text) => text.split(',').length <= field.max && text.split(',').every((name) => field.each.test(name)),
  );

const number = Type(() => Number);

export const WholeNumberField = (field: Parameters<typeof IntegerField>[0]) =>
  applyDecorators(number, IntegerField(field));

/** `true` or `false`, kept as text. */
export const YesNoField = (field: Told) => ChoiceField({ ...field, optional: true, of: ['true', 'false'] });
export type YesNo = 'true' | 'false';
