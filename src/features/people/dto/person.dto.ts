import { ApiProperty } from '@nestjs/swagger';
import { applyDecorators } from '@nestjs/common';
import { IsOptional, Matches } from 'class-validator';
import { ActBody } from '../../ports/act.dto.ts';
import { fault, TextField } from '../../ports/fields.ts';
import { signInNameForm } from '../../ports/sign-in-name.ts';

const mailForm = /^[^\s@]{1,100}@[^\s@.]+(?:\.[^\s@.]+)+$/;
const phoneForm = /^\+?[0-9][0-9 .-]{5,20}$/;

const OptionalForm = (description: string, example: string, form: RegExp): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ description, example, type: String, nullable: true, required: false }),
    IsOptional(),
    Matches(form, fault('text.other-form', { expected: example })),
  );

export class PersonBody {
  @TextField({ description: 'Name as colleagues know it', max: 200, example: 'Chuyên viên minh hoạ 01' })
  displayName!: string;

  @OptionalForm('E-mail address', 'minhhoa01@tinh.example', mailForm)
  email?: string | null;

  @OptionalForm('Telephone', '0200 000 001', phoneForm)
  phone?: string | null;

  @OptionalForm(
    'Name for signing in with a password: 3 to 100 letters, digits, dots, hyphens; as it was when absent',
    'minhhoa.canbo01',
    signInNameForm,
  )
  signInName?: string | null;
}

export class EraseBody extends ActBody {}
