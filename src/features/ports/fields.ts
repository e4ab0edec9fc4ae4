import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  Max,
  Min,
  ValidateBy,
  ValidateNested,
  type ValidationOptions,
} from 'class-validator';
import { isUuid } from '../../domain/shared/ids.ts';
import { parseLocalDate } from '../../domain/shared/local-date.ts';

/**
 * Members of request bodies. Each decorator says what may stand there, documents it, and names the fault by a code; texts for
 * people are looked up by the code. An optional member may be absent or `null`.
 */
type Told = Readonly<{ description: string; optional?: boolean; example?: unknown }>;

/** What a failed check tells beside its name. */
export type FaultContext = Readonly<{ code: string; data?: Readonly<Record<string, unknown>> }>;

/** The fault travels as JSON in the message: class-validator 0.15 forgets `context` of checks that answer at once. */
export const fault = (code: string, data?: FaultContext['data']): ValidationOptions => ({
  message: JSON.stringify((data === undefined ? { code } : { code, data }) satisfies FaultContext),
});
const each = (options: ValidationOptions): ValidationOptions => ({ ...options, each: true });

const told = ({ description, optional, example }: Told, schema: Record<string, unknown>): PropertyDecorator =>
  ApiProperty({
    description,
    required: optional !== true,
    ...(optional === true ? { nullable: true } : {}),
    ...(example === undefined ? {} : { example }),
    ...schema,
  });
const optionally = ({ optional }: Told): PropertyDecorator[] => (optional === true ? [IsOptional()] : []);

const trimmed = Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));

/** Something that can be seen: neither blanks, nor format characters, nor the fillers of Hangul. */
const visible = /[^\s\p{Cf}\u3164\u115f\u1160\uffa0]/u;

/** Text with something in it, at most `max` characters (500 unless told). */
export const TextField = (field: Told & Readonly<{ max?: number }>): PropertyDecorator => {
  const max = field.max ?? 500;
  return applyDecorators(
    told(field, { type: String, maxLength: max }),
    ...optionally(field),
    trimmed,
    IsString(fault('text.expected')),
    Matches(visible, fault('text.blank')),
    MaxLength(max, fault('text.too-long', { limit: max })),
  );
};

/** Texts, each with something in it and at most `maxLength` characters. */
export const TextsField = (
  field: Told & Readonly<{ min?: number; max: number; maxLength: number }>,
): PropertyDecorator =>
  applyDecorators(
    told(field, { type: [String], maxItems: field.max }),
    ...optionally(field),
    IsArray(fault('list.expected')),
    ArrayMinSize(field.min ?? 0, fault('list.too-short', { limit: field.min ?? 0 })),
    ArrayMaxSize(field.max, fault('list.too-long', { limit: field.max })),
    IsString(each(fault('text.expected'))),
    Matches(visible, each(fault('text.blank'))),
    MaxLength(field.maxLength, each(fault('text.too-long', { limit: field.maxLength }))),
  );

const written = /^\d{4}-\d{2}-\d{2}$/;
const isWrittenDate = (value: unknown): boolean => typeof value === 'string' && written.test(value);
const isDate = (value: unknown): boolean => !isWrittenDate(value) || parseLocalDate(value as string) !== null;

/** A calendar date in Việt Nam, `YYYY-MM-DD`, that exists. */
export const DateField = (field: Told): PropertyDecorator =>
  applyDecorators(
    told(field, { type: String, format: 'date' }),
    ...optionally(field),
    ValidateBy({ name: 'isWrittenDate', validator: { validate: isWrittenDate } }, fault('date.unreadable')),
    ValidateBy({ name: 'isDate', validator: { validate: isDate } }, fault('date.does-not-exist')),
  );

const isId = (value: unknown): boolean => typeof value === 'string' && isUuid(value);

export const IdField = (field: Told): PropertyDecorator =>
  applyDecorators(
    told(field, { type: String, format: 'uuid' }),
    ...optionally(field),
    ValidateBy({ name: 'isId', validator: { validate: isId } }, fault('id.unreadable')),
  );

/** The one unit that leads: a list of units is told that there is exactly one. */
export const OneIdField = (field: Told): PropertyDecorator =>
  applyDecorators(
    IdField(field),
    ValidateBy(
      { name: 'isOne', validator: { validate: (value: unknown) => !Array.isArray(value) } },
      fault('unit.exactly-one'),
    ),
  );

export const IdsField = (field: Told & Readonly<{ min?: number; max: number }>): PropertyDecorator =>
  applyDecorators(
    told(field, { type: [String], format: 'uuid', maxItems: field.max }),
    ...optionally(field),
    IsArray(fault('list.expected')),
    ArrayMinSize(field.min ?? 0, fault('list.too-short', { limit: field.min ?? 0 })),
    ArrayMaxSize(field.max, fault('list.too-long', { limit: field.max })),
    ValidateBy({ name: 'isId', validator: { validate: isId } }, each(fault('id.unreadable'))),
  );

/** A whole number; what range a rule allows is the rule's matter unless `min` and `max` say what can be meant at all. */
export const IntegerField = (field: Told & Readonly<{ min?: number; max?: number }>): PropertyDecorator => {
  const { min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER } = field;
  return applyDecorators(
    told(field, { type: 'integer', minimum: min, maximum: max }),
    ...optionally(field),
    IsInt(fault('number.integer-expected')),
    Min(min, fault('number.out-of-range', { min, max })),
    Max(max, fault('number.out-of-range', { min, max })),
  );
};

/** A count as a number or as Vietnamese text: `1901`, `"1.901"`, `"01"`. How it is read is the domain's matter. */
export const CountField = (field: Told): PropertyDecorator =>
  applyDecorators(
    told(field, { oneOf: [{ type: 'integer', minimum: 0 }, { type: 'string' }] }),
    ...optionally(field),
    ValidateBy(
      {
        name: 'isCount',
        validator: { validate: (value: unknown) => typeof value === 'number' || typeof value === 'string' },
      },
      fault('number.expected'),
    ),
  );

export const ChoiceField = (field: Told & Readonly<{ of: readonly unknown[] }>): PropertyDecorator =>
  applyDecorators(
    told(field, { enum: [...field.of] }),
    ...optionally(field),
    IsIn([...field.of], fault('value.not-offered', { offered: field.of.join(', ') })),
  );

export const FlagField = (field: Told): PropertyDecorator =>
  applyDecorators(told(field, { type: Boolean }), ...optionally(field), IsBoolean(fault('flag.expected')));

/** A member with members of its own. */
export const PartField = (type: () => new () => object, field: Told): PropertyDecorator =>
  applyDecorators(
    // @nestjs/swagger knows a lazy type by the function's name, which this property gives it.
    told(field, { type: () => type() }),
    ...optionally(field),
    Type(type),
    ValidateBy(
      {
        name: 'isPart',
        validator: {
          validate: (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value),
        },
      },
      fault('object.expected'),
    ),
    ValidateNested(fault('object.expected')),
  );

export const PartsField = (
  type: () => new () => object,
  field: Told & Readonly<{ min?: number; max: number }>,
): PropertyDecorator =>
  applyDecorators(
    told(field, { type: () => [type()], maxItems: field.max }),
    ...optionally(field),
    Type(type),
    IsArray(fault('list.expected')),
    ArrayMinSize(field.min ?? 0, fault('list.too-short', { limit: field.min ?? 0 })),
    ArrayMaxSize(field.max, fault('list.too-long', { limit: field.max })),
    ValidateNested(each(fault('object.expected'))),
  );
