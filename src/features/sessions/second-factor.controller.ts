import { Body, Controller, Delete, Post, Put, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { callerOf, type CallingRequest } from '../ports/caller.ts';
import * as dto from './dto/session.dto.ts';
import { OwnSessionReader } from './own-session.ts';
import { SecondFactor } from './second-factor.ts';
import { SessionRoute } from './session-route.ts';
import { SecondFactorOfferView } from './session.view.ts';

@ApiTags('session')
@Controller('session/second-factor')
export class SecondFactorController {
  constructor(
    private readonly factor: SecondFactor,
    private readonly own: OwnSessionReader,
  ) {}

  @Post()
  @SessionRoute({
    admits: 'signedIn',
    summary: 'Begin to set up a second factor',
    description: 'Shows the secret once; nothing changes until a code made with it confirms.',
    answer: SecondFactorOfferView,
    problems: [400, 401, 409, 422, 429, 503],
  })
  offer(@Req() request: CallingRequest, @Body() { password }: dto.PasswordBody): Promise<SecondFactorOfferView> {
    return this.factor.offer(this.own.read().accountId, password, callerOf(request));
  }

  @Put()
  @SessionRoute({
    admits: 'signedIn',
    summary: 'Confirm the second factor by a code',
    answer: null,
    problems: [400, 401, 422, 503],
  })
  confirm(@Req() request: CallingRequest, @Body() { offer, code }: dto.ConfirmSecondFactorBody): Promise<void> {
    return this.factor.confirm(this.own.read().accountId, offer, code, callerOf(request));
  }

  @Delete()
  @SessionRoute({
    admits: 'signedIn',
    summary: 'Give up the second factor',
    answer: null,
    problems: [400, 401, 409, 422, 429, 503],
  })
  remove(@Req() request: CallingRequest, @Body() { password }: dto.PasswordBody): Promise<void> {
    return this.factor.remove(this.own.read().accountId, password, callerOf(request));
  }
}
