import { Injectable, Logger } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { AccessRecords, type AccessRecord } from '../../../features/ports/access-records.ts';
import type { Asker } from '../../../features/ports/asker.ts';
import { callerOf } from '../../../features/ports/caller.ts';
import { refusalIn } from '../problem.filter.ts';
import { scopeOf } from './request-scope.ts';

const byRule = new Set([409, 422]);
const ofAccess = /\/(accounts|api-keys)(\/|$)/;

const changesAccess = ({ method, routeOptions }: FastifyRequest): boolean =>
  method !== 'GET' && method !== 'HEAD' && ofAccess.test(routeOptions.url ?? '');

/** Who acted, in the words of an access record. */
export const recordedAsker = (asker: Asker | null): Pick<AccessRecord, 'account' | 'accountType'> => {
  switch (asker?.kind) {
    case 'account':
      return { account: asker.accountId, accountType: 'person' };
    case 'apiKey':
      return { account: asker.keyId, accountType: 'apiKey' };
    case 'operator':
      return { account: null, accountType: 'operator' };
    case undefined:
      return { account: null, accountType: 'unknown' };
  }
};

/**
 * Leaves an access record of what was refused for who asked: every 403, a 401 where a token was shown, and what a rule refused
 * of accounts and keys. The answer does not wait for it; one that cannot be kept stands in the log of the service.
 */
@Injectable()
export class RefusedActs {
  private readonly logger = new Logger('Door');

  constructor(private readonly records: AccessRecords) {}

  watch(server: FastifyInstance): void {
    server.addHook('onResponse', (request, reply, done) => {
      const scope = scopeOf(request);
      const { statusCode } = reply;
      const shown = scope !== null && scope.credential !== null;
      if (statusCode === 403 || (statusCode === 401 && shown) || (byRule.has(statusCode) && changesAccess(request))) {
        void this.keep(request, scope?.asker ?? null);
      }
      done();
    });
  }

  private async keep(request: FastifyRequest, asker: Asker | null): Promise<void> {
    const route = `${request.method} ${request.routeOptions.url ?? ''}`.slice(0, 200);
    const { id } = (request.params ?? {}) as Readonly<Record<string, unknown>>;
    const record: AccessRecord = {
      ...recordedAsker(asker),
      ...callerOf(request),
      action: 'actRefused',
      objectType: route,
      objectId: typeof id === 'string' ? id.slice(0, 64) : null,
      result: 'refused',
      reason: refusalIn(request),
    };
    try {
      await this.records.keep(record);
    } catch (error) {
      this.logger.error(`a refused act is not recorded: ${JSON.stringify(record)}: ${String(error)}`);
    }
  }
}
