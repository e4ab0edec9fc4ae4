import { Body, Controller, Delete, Get, Post, Put, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { callerOf, type CallingRequest } from '../ports/caller.ts';
import { Clock } from '../ports/clock.ts';
import { RenewalRefused } from '../ports/session.errors.ts';
import { SessionCookies } from '../ports/session-cookies.ts';
import { Sessions, type IssuedSession } from '../ports/sessions.ts';
import { ChangePassword } from './change-password.ts';
import { DescribeWho } from './describe-who.ts';
import * as dto from './dto/session.dto.ts';
import { KnownDevices } from './known-devices.ts';
import { OwnSessionReader } from './own-session.ts';
import { SessionBook } from './session-book.ts';
import { SessionRoute } from './session-route.ts';
import * as view from './session.view.ts';
import { SignIn } from './sign-in.ts';

@ApiTags('session')
@Controller('session')
export class SessionsController {
  constructor(
    private readonly signIn: SignIn,
    private readonly passwords: ChangePassword,
    private readonly own: OwnSessionReader,
    private readonly who: DescribeWho,
    private readonly sessions: Sessions,
    private readonly cookies: SessionCookies,
    private readonly devices: KnownDevices,
    private readonly book: SessionBook,
    private readonly clock: Clock,
  ) {}

  @Post()
  @SessionRoute({
    admits: 'anybody',
    summary: 'Sign in with a local account',
    description: 'A wrong name and a wrong password are one answer. Failures are slowed, then locked out for minutes.',
    answer: view.OpenedSessionView,
    status: 201,
    problems: [400, 401, 403, 429, 503],
  })
  async open(
    @Req() request: CallingRequest,
    @Body() { signInName, password, code = null, as: kind }: dto.SignInBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<view.OpenedSessionView> {
    const deviceCookie = this.cookies.device(request.headers);
    const { issued, knownDevice } = await this.signIn.open(
      { signInName, password, code, kind, deviceCookie },
      callerOf(request),
    );
    if (kind === 'web' && !knownDevice) {
      const { cookie, endsAt } = this.devices.remember(issued.session.accountId, this.clock.now());
      void reply.header('Set-Cookie', this.cookies.keepDevice(cookie, this.clock.now(), endsAt));
    }
    return this.opened(issued, reply);
  }

  @Post('renewal')
  @SessionRoute({
    admits: 'anybody',
    summary: 'Get new tokens',
    description: 'A renewal token is good once; used a second time it ends the session.',
    answer: view.RenewedSessionView,
    problems: [400, 401, 503],
  })
  async renew(@Req() request: CallingRequest, @Body() { renewal }: dto.RenewalBody): Promise<view.RenewedSessionView> {
    const issued = await this.sessions.renew(renewal, this.clock.now());
    if (!issued?.renewal) {
      const refused = new RenewalRefused();
      await this.book.refused('sessionRenewed', null, callerOf(request), refused.code);
      throw refused;
    }
    const { session, token, tokenEndsAt } = issued;
    await this.book.allowed('sessionRenewed', session.accountId, callerOf(request), session.id);
    return { endsAt: instant(session.endsAt), token, tokenEndsAt: instant(tokenEndsAt), renewal: issued.renewal };
  }

  @Get()
  @SessionRoute({
    admits: 'signedIn',
    summary: 'Say who is signed in',
    answer: view.WhoView,
    problems: [401, 503],
  })
  read(): Promise<view.WhoView> {
    const { accountId, mustChangePassword } = this.own.read();
    return this.who.of(accountId, mustChangePassword);
  }

  @Delete()
  @SessionRoute({ admits: 'signedIn', summary: 'Sign out', answer: null, problems: [401, 503] })
  async end(@Req() request: CallingRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const { accountId, sessionId } = this.own.read();
    await this.sessions.end(sessionId, this.clock.now());
    await this.book.allowed('signOut', accountId, callerOf(request), sessionId);
    void reply.header('Set-Cookie', this.cookies.remove());
  }

  @Get('all')
  @SessionRoute({
    admits: 'signedIn',
    summary: 'List own open sessions',
    answer: view.OwnSessionsView,
    problems: [401, 503],
  })
  async list(): Promise<view.OwnSessionsView> {
    const { accountId, sessionId } = this.own.read();
    const open = await this.sessions.ofAccount(accountId, this.clock.now());
    return {
      items: open.map(({ id, kind, openedAt, lastSeenAt, address, device }) => ({
        id,
        kind,
        current: id === sessionId,
        openedAt: instant(openedAt),
        lastSeenAt: instant(lastSeenAt),
        address,
        device,
      })),
    };
  }

  @Delete('all')
  @SessionRoute({ admits: 'signedIn', summary: 'Sign out everywhere', answer: null, problems: [401, 503] })
  async endAll(@Req() request: CallingRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const { accountId } = this.own.read();
    await this.sessions.endAll(accountId, this.clock.now());
    await this.book.allowed('signOut', accountId, callerOf(request));
    void reply.header('Set-Cookie', this.cookies.remove());
  }

  @Put('password')
  @SessionRoute({
    admits: 'signedIn',
    summary: 'Change the own password',
    description: 'All sessions of the account end; the answer opens a new one of the same kind.',
    answer: view.OpenedSessionView,
    problems: [400, 401, 409, 422, 429, 503],
  })
  async changePassword(
    @Req() request: CallingRequest,
    @Body() { current, next }: dto.ChangePasswordBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<view.OpenedSessionView> {
    return this.opened(await this.passwords.of(this.own.read(), { current, next }, callerOf(request)), reply);
  }

  /** The page gets its token as a cookie only, where no script reads it. */
  private async opened(issued: IssuedSession, reply: FastifyReply): Promise<view.OpenedSessionView> {
    const { session, token, tokenEndsAt, renewal } = issued;
    const opened = {
      who: await this.who.of(session.accountId, session.mustChangePassword),
      endsAt: instant(session.endsAt),
    };
    if (session.kind === 'web') {
      void reply.header('Set-Cookie', this.cookies.keep(token, this.clock.now(), session.endsAt));
      return opened;
    }
    return { ...opened, token, tokenEndsAt: instant(tokenEndsAt), ...(renewal !== null && { renewal }) };
  }
}

const instant = (milliseconds: number): string => new Date(milliseconds).toISOString();
