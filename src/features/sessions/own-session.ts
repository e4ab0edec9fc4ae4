import { Injectable } from '@nestjs/common';
import type { Grant } from '../../domain/account/account.state.ts';
import type { AccountId, UnitId } from '../../domain/shared/ids.ts';
import { NotSignedIn } from '../ports/access.errors.ts';
import { CurrentAsker } from '../ports/asker.ts';

/** The session that a request comes with. */
export type OwnSession = Readonly<{
  accountId: AccountId;
  sessionId: string;
  mustChangePassword: boolean;
  unit: UnitId;
  grants: readonly Grant[];
}>;

@Injectable()
export class OwnSessionReader {
  constructor(private readonly current: CurrentAsker) {}

  /** @throws NotSignedIn for a key and for the operator, who have no session */
  read(): OwnSession {
    const asker = this.current.asker();
    if (asker.kind !== 'account' || asker.sessionId === null) throw new NotSignedIn();
    const { accountId, sessionId, mustChangePassword, unit, grants } = asker;
    return { accountId, sessionId, mustChangePassword, unit, grants };
  }
}
