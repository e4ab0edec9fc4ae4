import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { AccountSurroundings } from '../ports/account-surroundings.ts';
import { ActingContext } from '../ports/acting-context.ts';
import { AdministeredAccount } from './administered-account.ts';
import { ErasePersonHandler } from './erase-person.command.ts';
import { KeepPerson } from './keep-person.ts';
import { PeopleBook } from './people-book.ts';
import { PeopleController } from './people.controller.ts';

@Module({
  imports: [CqrsModule],
  controllers: [PeopleController],
  providers: [AccountSurroundings, ActingContext, AdministeredAccount, ErasePersonHandler, KeepPerson, PeopleBook],
})
export class PeopleModule {}
