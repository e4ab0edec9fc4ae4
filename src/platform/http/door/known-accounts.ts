import { Injectable } from '@nestjs/common';
import type { Account } from '../../../domain/account/account.state.ts';
import type { AccountId } from '../../../domain/shared/ids.ts';
import { AccountStreams } from '../../../features/ports/streams.ts';
import { KnownForAWhile } from './known-for-a-while.ts';
import { WhatChanged } from './what-changed.ts';

const mostAccounts = 5_000;
const category = 'account-';

/** Accounts as their streams tell, from memory until one changes. */
@Injectable()
export class KnownAccounts {
  private readonly known = new KnownForAWhile<Account>(mostAccounts);

  constructor(
    private readonly streams: AccountStreams,
    changes: WhatChanged,
  ) {
    changes.listen((stream) => {
      if (stream.startsWith(category)) this.known.forget(stream.slice(category.length));
    });
  }

  account(id: AccountId): Promise<Account> {
    return this.known.get(id, async () => (await this.streams.load(id)).state);
  }
}
