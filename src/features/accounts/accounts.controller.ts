import { Body, Controller, Param, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { administeringRoles } from '../../domain/account/account.rules.ts';
import type { AccountId, GrantId } from '../../domain/shared/ids.ts';
import { Admits } from '../ports/access-rules.ts';
import { ActBody } from '../ports/act.dto.ts';
import { ActsCommand, MakesCommand } from '../ports/answers.ts';
import type { CallingRequest } from '../ports/caller.ts';
import { CommandDesk, type IncomingRequest } from '../ports/command-desk.ts';
import { ReadId } from '../ports/read-id.pipe.ts';
import type { Receipt } from '../ports/streams.ts';
import { AccountBook } from './account-book.ts';
import * as dto from './dto/account.dto.ts';
import { GrantRole } from './grant-role.command.ts';
import { OpenAccount } from './open-account.command.ts';
import { ReinstateAccount } from './reinstate-account.command.ts';
import { RevokeRole } from './revoke-role.command.ts';
import { SuspendAccount } from './suspend-account.command.ts';

type Request = IncomingRequest & CallingRequest;

/** What an administrator does to accounts. No body here names a person: those stand apart. */
@ApiTags('accounts')
@Controller('accounts')
@Admits({ roles: administeringRoles })
export class AccountsController {
  constructor(
    private readonly desk: CommandDesk,
    private readonly book: AccountBook,
  ) {}

  @Post()
  @MakesCommand('accounts', 'Open an account (mở tài khoản)', 'For a person of a unit that the administrator reaches.')
  async open(@Req() request: Request, @Body() body: dto.OpenAccountBody): Promise<Receipt> {
    const { unit } = body;
    const receipt = await this.desk.carryOut(
      request,
      body,
      (ask) => new OpenAccount({ accountId: ask.identity.idFor('account'), unit }, ask),
    );
    return this.kept('accountChanged', 'opened', receipt, request);
  }

  @Post(':id/grants')
  @ActsCommand('Grant a role (giao vai trò)', 'Under a document, from `effectiveOn` on; never to oneself.')
  async grant(
    @Req() request: Request,
    @Param('id', ReadId) id: AccountId,
    @Body() body: dto.GrantRoleBody,
  ): Promise<Receipt> {
    const { role, unit = null, until = null } = body;
    const receipt = await this.desk.carryOut(
      request,
      body,
      (ask) => new GrantRole(id, { grantId: ask.identity.idFor('grant'), role, unit, until }, ask),
    );
    return this.kept('roleChanged', `granted ${role}`, receipt, request);
  }

  @Post(':id/grants/:grantId/revocation')
  @ActsCommand(
    'Revoke a role (thu hồi vai trò)',
    'Under a document and with a reason. Somebody who administers everything must stay.',
  )
  async revoke(
    @Req() request: Request,
    @Param('id', ReadId) id: AccountId,
    @Param('grantId', ReadId) grantId: GrantId,
    @Body() body: ActBody,
  ): Promise<Receipt> {
    const receipt = await this.desk.carryOut(request, body, (ask) => new RevokeRole(id, grantId, ask));
    return this.kept('roleChanged', `revoked ${grantId}`, receipt, request);
  }

  @Post(':id/suspension')
  @ActsCommand('Shut an account (khoá tài khoản)', 'With a reason; its open sessions end at once.')
  async suspend(@Req() request: Request, @Param('id', ReadId) id: AccountId, @Body() body: ActBody): Promise<Receipt> {
    const receipt = await this.desk.carryOut(request, body, (ask) => new SuspendAccount(id, ask));
    return this.kept('accountChanged', 'suspended', receipt, request);
  }

  @Post(':id/reinstatement')
  @ActsCommand('Open a shut account again (mở lại tài khoản)')
  async reinstate(
    @Req() request: Request,
    @Param('id', ReadId) id: AccountId,
    @Body() body: ActBody,
  ): Promise<Receipt> {
    const receipt = await this.desk.carryOut(request, body, (ask) => new ReinstateAccount(id, ask));
    return this.kept('accountChanged', 'reinstated', receipt, request);
  }

  private async kept(
    action: 'accountChanged' | 'roleChanged',
    act: string,
    receipt: Receipt,
    request: Request,
  ): Promise<Receipt> {
    await this.book.keep(action, receipt.id, act, request);
    return receipt;
  }
}
