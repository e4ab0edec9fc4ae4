import { Body, Controller, Delete, Header, HttpCode, Param, Post, Put, Req } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { administeringRoles } from '../../domain/account/account.rules.ts';
import type { AccountId } from '../../domain/shared/ids.ts';
import { Admits } from '../ports/access-rules.ts';
import { ActsCommand, ProblemAnswers } from '../ports/answers.ts';
import type { CallingRequest } from '../ports/caller.ts';
import { CommandDesk, type IncomingRequest } from '../ports/command-desk.ts';
import { CurrentActor } from '../ports/current-actor.ts';
import { ReadId } from '../ports/read-id.pipe.ts';
import type { Receipt } from '../ports/streams.ts';
import { AdministeredAccount } from './administered-account.ts';
import { EraseBody, PersonBody } from './dto/person.dto.ts';
import { ErasePerson } from './erase-person.command.ts';
import { KeepPerson } from './keep-person.ts';
import { PeopleBook } from './people-book.ts';

export class InitialPasswordView {
  @ApiProperty({ description: 'Shown once; changed at the first sign-in', example: 'k7m2q-…' })
  password!: string;
}

/** The person behind an account. What is kept of it passes neither the events nor the journal of commands. */
@ApiTags('accounts')
@Controller('accounts')
export class PeopleController {
  constructor(
    private readonly administered: AdministeredAccount,
    private readonly person: KeepPerson,
    private readonly book: PeopleBook,
    private readonly desk: CommandDesk,
    private readonly actors: CurrentActor,
  ) {}

  @Put(':id/person')
  @Admits({ roles: administeringRoles })
  @HttpCode(204)
  @Header('Cache-Control', 'no-store')
  @ApiOperation({
    summary: 'Say who the person behind an account is',
    description: 'Replaces what was kept. It stands apart from history, encrypted, and can be erased.',
  })
  @ApiNoContentResponse({ description: 'Kept' })
  @ProblemAnswers(400, 401, 403, 404, 409, 429, 503)
  async keep(
    @Req() request: CallingRequest,
    @Param('id', ReadId) id: AccountId,
    @Body() { displayName, email = null, phone = null, signInName = null }: PersonBody,
  ): Promise<void> {
    const { by } = await this.administered.named(id, 'keepPerson', request);
    await this.person.keep(id, { displayName, email, phone }, signInName);
    await this.book.note('accountChanged', by, id, request);
  }

  @Post(':id/initial-password')
  @Admits({ roles: administeringRoles })
  @HttpCode(201)
  @Header('Cache-Control', 'no-store')
  @ApiOperation({
    summary: 'Make a first password for an account',
    description: 'Random, shown once, to be changed at the first sign-in. Open sessions of the account end.',
  })
  @ApiCreatedResponse({ type: InitialPasswordView })
  @ProblemAnswers(400, 401, 403, 404, 409, 429, 503)
  async initialPassword(
    @Req() request: CallingRequest,
    @Param('id', ReadId) id: AccountId,
  ): Promise<InitialPasswordView> {
    const { by } = await this.administered.named(id, 'makePassword', request);
    const password = await this.person.initialPassword(id);
    await this.book.note('passwordChanged', by, id, request);
    return { password };
  }

  @Delete(':id/second-factor')
  @Admits({ roles: administeringRoles })
  @HttpCode(204)
  @Header('Cache-Control', 'no-store')
  @ApiOperation({
    summary: 'Take away the second factor of an account',
    description: 'For who lost what makes the codes. The password stays; make a new one too where it may be known.',
  })
  @ApiNoContentResponse({ description: 'The password alone signs in' })
  @ProblemAnswers(400, 401, 403, 404, 409, 503)
  async removeSecondFactor(@Req() request: CallingRequest, @Param('id', ReadId) id: AccountId): Promise<void> {
    const { by } = await this.administered.named(id, 'removeSecondFactor', request);
    await this.person.removeSecondFactor(id);
    await this.book.note('secondFactorChanged', by, id, request);
  }

  @Post(':id/erasure')
  @Admits({ roles: administeringRoles })
  @ActsCommand(
    'Erase the person behind an account (xoá dữ liệu cá nhân)',
    'Name, e-mail, telephone, sign-in name and password are gone for good; history and every figure stay. Sent again, it completes.',
  )
  async erase(
    @Req() request: CallingRequest & IncomingRequest,
    @Param('id', ReadId) id: AccountId,
    @Body() body: EraseBody,
  ): Promise<Receipt> {
    const { by } = await this.actors.of(request);
    const receipt = await this.desk.carryOut(request, body, (ask) => new ErasePerson(id, ask));
    await this.book.note('personErased', by.account, id, request);
    return receipt;
  }
}
