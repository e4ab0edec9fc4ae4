import { Module } from '@nestjs/common';
import { AccountSurroundings } from '../ports/account-surroundings.ts';
import { ClaimedUnits } from './claimed-units.ts';
import { FollowClaims } from './follow-claims.command.ts';
import { SignOnBook } from './sign-on-book.ts';
import { SignOn } from './sign-on.ts';
import { SingleSignOnController } from './single-sign-on.controller.ts';

@Module({
  controllers: [SingleSignOnController],
  providers: [AccountSurroundings, ClaimedUnits, FollowClaims, SignOn, SignOnBook],
})
export class SingleSignOnModule {}
