import { Body, Controller, Header, HttpCode, Post, Req } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsString, Matches, MaxLength } from 'class-validator';
import { unitKinds, type UnitKind } from '../../domain/unit/unit.events.ts';
import { Admits } from '../ports/access-rules.ts';
import { ProblemAnswers } from '../ports/answers.ts';
import type { CallingRequest } from '../ports/caller.ts';
import type { UnitId } from '../../domain/shared/ids.ts';
import { InputRefused } from '../ports/input-refused.ts';
import { ChoiceField, fault, IdField, PartField, TextField } from '../ports/fields.ts';
import { signInNameForm } from '../ports/sign-in-name.ts';
import { SetUpInstallation, type SetUp } from './set-up-installation.ts';

const longest = 500;
const name = 'quantri.vanphong';

/** Name and kind of the first unit, or the id of one that is there. */
export class OrganisationBody {
  @TextField({ description: 'Name of a new unit', max: 300, optional: true, example: 'UBND tỉnh Lâm Đồng' })
  name?: string | null;

  @ChoiceField({ description: 'Kind of a new unit', of: unitKinds, optional: true, example: 'province' })
  kind?: UnitKind | null;

  @IdField({ description: 'A unit that is there already, in place of name and kind', optional: true })
  unit?: UnitId | null;
}

export class SetUpBody {
  @TextField({
    description: 'One-time code that the service printed at start, or `tiendo set-up-code` made',
    max: 100,
    example: '3f9a1-…',
  })
  code!: string;

  @PartField(() => OrganisationBody, {
    description:
      'The first unit, every other comes under it or beside it; or where the further administrator is at home',
  })
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

  @ApiProperty({ description: 'The home unit', format: 'uuid' })
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
    summary: 'Set up an installation, or open a further administrator of all of it',
    description:
      'With the code that the service printed at start: good once, and only while nobody can sign in. Or, when no ' +
      'administrator can sign in any more, with one that `tiendo set-up-code` made: good once and for an hour.',
  })
  @ApiCreatedResponse({ type: FirstAdministratorView })
  @ProblemAnswers(400, 403, 409, 422, 429, 503)
  async setUp(@Req() request: CallingRequest, @Body() body: SetUpBody): Promise<FirstAdministratorView> {
    const { code, organisation, signInName, displayName, password } = body;
    const where = organisationIn(organisation);
    return this.installation.carryOut({ code, organisation: where, signInName, displayName, password }, request);
  }
}

/** @throws InputRefused */
const organisationIn = ({ name: title, kind, unit }: OrganisationBody): SetUp['organisation'] => {
  if (unit) return { unit };
  if (title && kind) return { name: title, kind };
  throw new InputRefused([{ field: `/organisation/${title ? 'kind' : 'name'}`, code: 'field.missing' }]);
};
