import { Module } from '@nestjs/common';
import { ChangePassword } from './change-password.ts';
import { DescribeWho } from './describe-who.ts';
import { KnownDevices } from './known-devices.ts';
import { OwnSessionReader } from './own-session.ts';
import { ProvePassword } from './prove-password.ts';
import { SecondFactorController } from './second-factor.controller.ts';
import { SecondFactor } from './second-factor.ts';
import { SessionBook } from './session-book.ts';
import { SessionsController } from './sessions.controller.ts';
import { SignIn } from './sign-in.ts';

@Module({
  controllers: [SessionsController, SecondFactorController],
  providers: [
    ChangePassword,
    DescribeWho,
    KnownDevices,
    OwnSessionReader,
    ProvePassword,
    SecondFactor,
    SessionBook,
    SignIn,
  ],
})
export class SessionsModule {}
