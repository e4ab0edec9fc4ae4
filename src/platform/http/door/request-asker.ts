import { Injectable } from '@nestjs/common';
import { NotSignedIn } from '../../../features/ports/access.errors.ts';
import { CurrentAsker, type Asker, type Sight } from '../../../features/ports/asker.ts';
import { AskerProof } from './asker-proof.ts';
import { currentScope, within, type Scope } from './request-scope.ts';
import { Sights } from './sights.ts';

/** Who asks in the request under way, as the door's first hook proved it. */
@Injectable()
export class RequestAsker extends CurrentAsker {
  constructor(
    private readonly proof: AskerProof,
    private readonly sights: Sights,
  ) {
    super();
  }

  override asker(): Asker {
    const asker = currentScope()?.asker ?? null;
    if (asker === null) throw new NotSignedIn();
    return asker;
  }

  override async sight(): Promise<Sight> {
    return this.sights.of(this.asker());
  }

  override watch(): () => Promise<Sight | null> {
    const asker = this.asker();
    const credential = currentScope()?.credential ?? null;
    return async () => {
      const now = credential === null ? asker : await this.proof.prove(credential);
      if (now === null || (now.kind === 'account' && (now.grants.length === 0 || now.mustChangePassword))) return null;
      return this.sights.of(now);
    };
  }

  override as<T>(asker: Asker, work: () => Promise<T>): Promise<T> {
    const scope: Scope = { credential: null, asker, fault: null, admission: null };
    return within(scope, work);
  }
}
