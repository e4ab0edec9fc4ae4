import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { ChoiceField, fault, TextField } from '../../ports/fields.ts';
import type { SessionKind } from '../../ports/sessions.ts';

/** Longer than any password may be, so that the rule on passwords says what is wrong. */
const longest = 500;

/** Text that is taken exactly as typed. */
const PasswordField = (description: string, example: string): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ description, example, type: String, format: 'password', maxLength: longest }),
    IsString(fault('text.expected')),
    MaxLength(longest, fault('text.too-long', { limit: longest })),
  );

const codeForm = /^\d{6}$/;

const CodeField = (description: string, optional = false): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ description, example: '492039', type: String, pattern: codeForm.source, required: !optional }),
    ...(optional ? [IsOptional()] : []),
    Matches(codeForm, fault('text.expected')),
  );

const passphrase = 'bốn con thuyền giấy';

export class SignInBody {
  @TextField({ description: 'Sign-in name, in letters of either case', max: 200, example: 'minhhoa.canbo01' })
  signInName!: string;

  @PasswordField('Password', passphrase)
  password!: string;

  @CodeField('Six digits of the second factor, where there is one', true)
  code?: string | null;

  @ChoiceField({
    description: '`web`: a cookie for the page, `api`: a bearer token and a renewal token',
    of: ['web', 'api'] satisfies SessionKind[],
    example: 'api',
  })
  as!: SessionKind;
}

export class RenewalBody {
  @TextField({ description: 'Renewal token; each is good once', max: 200, example: 'tdr_…' })
  renewal!: string;
}

export class ChangePasswordBody {
  @PasswordField('Current password', passphrase)
  current!: string;

  @PasswordField('Next password: 14 to 128 characters, no rule about their kinds', 'năm cánh buồm đỏ trên sông')
  next!: string;
}

export class PasswordBody {
  @PasswordField('Current password', passphrase)
  password!: string;
}

export class ConfirmSecondFactorBody {
  @TextField({ description: '`offer` of the answer that showed the secret', max: 1_000, example: 'b2ZmZXI…' })
  offer!: string;

  @CodeField('Six digits that the device shows now')
  code!: string;
}
