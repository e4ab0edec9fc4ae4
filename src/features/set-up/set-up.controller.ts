import { Body, Controller, Header, HttpCode, Post, Req } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsString, Matches, MaxLength } from 'class-validator';
import { unitKinds, type UnitKind } from '../../domain/unit/unit.events.ts';
import { Admits } from '../ports/access-rules.ts';
import { ProblemAnswers } from '../ports/answers.ts';
import type { CallingRequest } from '../ports/caller.ts';
import { ChoiceField, fault, PartField, TextField } from '../ports/fields.ts';
import { signInNameForm } from '../ports/sign-in-name.ts';
import { SetUpInstallation } from './set-up-installation.ts';

const longest = 500;
const name = 'quantri.vanphong';

export class OrganisationBody {
  @TextField({ description: 'Name', max: 300, example: 'UBND tỉnh Lâm Đồng' })
  name!: string;

  @ChoiceField({ description: 'Kind', of: unitKinds, example: 'province' })
  kind!: UnitKind;
}

export class SetUpBody {
  @TextField({ description: 'One-time code that the service printed at start', max: 100, example: '3f9a1-…' })
  code!: string;

  @PartField(() => OrganisationBody, { description: 'The first unit; every other comes under it or beside it' })
  organisation!: OrganisationBody;

  @ApiProperty({ description: 'Name for signing in', example: name })
  @Matches(signInNameForm, fault('text.other-form', { expected: name }))
  signInName!: string;

  @TextField({ description: 'Name as colleagues know it', max: 200, example: 'Quản trị viên 01' })
  displayName!: string;

  @ApiProperty({ description: 'Password, 14 to 128 characters', format: 'password', example: 'bốn con thuyền giấy' })
  @IsString(fault('text.expected'))
  @MaxLength(longest, fault('text.too-long', { limit: longest }))
  password!: string;
}

export class FirstAdministratorView {
  @ApiProperty({ description: 'Account of the administrator', format: 'uuid' })
  account!: string;

  @ApiProperty({ description: 'The first unit', format: 'uuid' })
  unit!: string;
}

@ApiTags('session')
@Controller('set-up')
export class SetUpController {
  constructor(private readonly installation: SetUpInstallation) {}

  @Post()
  @Admits('anybody')
  @HttpCode(201)
  @Header('Cache-Control', 'no-store')
  @ApiOperation({
    summary: 'Set up an installation that has no account yet',
    description: 'With the code that the service printed at start; it is good once, and only while nobody can sign in.',
  })
  @ApiCreatedResponse({ type: FirstAdministratorView })
  @ProblemAnswers(400, 403, 422, 429, 503)
  setUp(@Req() request: CallingRequest, @Body() body: SetUpBody): Promise<FirstAdministratorView> {
    const { code, organisation, signInName, displayName, password } = body;
    const { name: title, kind } = organisation;
    return this.installation.carryOut(
      { code, organisation: { name: title, kind }, signInName, displayName, password },
      request,
    );
  }
}
