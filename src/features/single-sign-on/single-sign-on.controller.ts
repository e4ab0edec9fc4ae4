import { Controller, Get, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../../domain/shared/domain-error.ts';
import { NotSignedIn } from '../ports/access.errors.ts';
import { Admits } from '../ports/access-rules.ts';
import { ProblemAnswers } from '../ports/answers.ts';
import { callerOf } from '../ports/caller.ts';
import { Clock } from '../ports/clock.ts';
import { IdentityProvider, SignOnAttempts } from '../ports/identity-provider.ts';
import { ProblemTeller } from '../ports/problem-teller.ts';
import { SessionCookies } from '../ports/session-cookies.ts';
import { Sessions } from '../ports/sessions.ts';
import { returnPath } from './return-path.ts';
import { SignOnBook } from './sign-on-book.ts';
import { onwardPage, refusedPage, signOnPagePolicy } from './sign-on-page.html.ts';
import { SignOn } from './sign-on.ts';

export class SignedOutView {
  @ApiProperty({
    description:
      'Where the browser goes to sign out at the provider too; `null` for a local sign-in, or when there is no such place',
    type: String,
    nullable: true,
    example: null,
  })
  address!: string | null;
}

type Asked = Readonly<Record<string, unknown>>;

/** Signing in and out through an OpenID Connect provider: what a browser passes on its way there and back. */
@ApiTags('session')
@Controller('session/oidc')
export class SingleSignOnController {
  constructor(
    private readonly provider: IdentityProvider,
    private readonly attempts: SignOnAttempts,
    private readonly signOn: SignOn,
    private readonly sessions: Sessions,
    private readonly cookies: SessionCookies,
    private readonly problems: ProblemTeller,
    private readonly book: SignOnBook,
    private readonly clock: Clock,
  ) {}

  /** `returnTo`: local path to go on to; `/` when it is none. */
  @Get()
  @Admits('anybody')
  @ApiExcludeEndpoint()
  async begin(@Query() { returnTo }: Asked, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.answering(request, reply, async () => {
      const path = returnPath(typeof returnTo === 'string' ? returnTo : undefined);
      const { address, attempt } = await this.provider.begin(path);
      await reply.header('Set-Cookie', this.attempts.keep(attempt, this.clock.now())).redirect(address, 302);
    });
  }

  @Get('callback')
  @Admits('anybody')
  @ApiExcludeEndpoint()
  async finish(@Query() { state }: Asked, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.answering(request, reply, async () => {
      void reply.header('Set-Cookie', this.attempts.remove());
      const now = this.clock.now();
      const attempt = this.attempts.take(request.headers, typeof state === 'string' ? state : '', now);
      const caller = callerOf(request);
      const claimed = await this.provider.finish(queryOf(request), attempt).catch(async (error: unknown) => {
        await this.book.refused(null, caller, error);
        throw error;
      });
      const { token, session } = await this.signOn.open(claimed, caller);
      void reply.header('Set-Cookie', this.cookies.keep(token, now, session.endsAt));
      const { language } = this.problems.tell(new NotSignedIn(), request.headers['accept-language']);
      await reply
        .header('Content-Type', 'text/html; charset=utf-8')
        .header('Content-Security-Policy', signOnPagePolicy)
        .send(onwardPage(language, attempt.returnTo));
    });
  }

  @Post('sign-out')
  @HttpCode(200)
  @Admits('signedIn')
  @ApiOperation({
    summary: 'Sign out here, and learn where to sign out at the identity provider',
    description: 'The session ends at once, whether or not the browser then goes to the address.',
  })
  @ApiOkResponse({ type: SignedOutView })
  @ProblemAnswers(401, 403, 503)
  async signOut(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignedOutView> {
    const now = this.clock.now();
    const token = this.cookies.token(request.headers);
    const session = token === null ? null : await this.sessions.find(token, now);
    if (session === null) throw new NotSignedIn();
    await this.sessions.end(session.id, now);
    await this.book.allowed('signOut', session.accountId, callerOf(request), session.id);
    void reply.header('Set-Cookie', this.cookies.remove()).header('Cache-Control', 'no-store');
    return { address: await this.addressFor(session.idToken) };
  }

  /** The session has ended here; a provider out of reach does not undo that. */
  private async addressFor(idToken: string | null): Promise<string | null> {
    if (idToken === null || !this.provider.offered) return null;
    return this.provider.signOutAddress(idToken).catch((error: unknown) => {
      if (error instanceof DomainError) return null;
      throw error;
    });
  }

  /** A browser gets a refusal as a page, a program as a problem document. Nothing of this is kept by caches or told to others. */
  private async answering(request: FastifyRequest, reply: FastifyReply, work: () => Promise<void>): Promise<void> {
    void reply.header('Cache-Control', 'no-store').header('Referrer-Policy', 'no-referrer');
    try {
      await work();
    } catch (error) {
      if (!(error instanceof DomainError) || request.headers.accept?.includes('text/html') !== true) throw error;
      const told = this.problems.tell(error, request.headers['accept-language']);
      await reply
        .status(told.status)
        .header('Content-Type', 'text/html; charset=utf-8')
        .header('Content-Language', told.language)
        .header('Content-Security-Policy', signOnPagePolicy)
        .send(refusedPage(told.language, told, request.id));
    }
  }
}

const queryOf = ({ url }: FastifyRequest): string => (url.includes('?') ? url.slice(url.indexOf('?')) : '');
