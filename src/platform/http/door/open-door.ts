import { Injectable } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { AskerProof } from './asker-proof.ts';
import { RememberedAnswers } from '../remembered-answers.ts';
import { RefusedActs } from './refused-acts.ts';
import { keepScope, scopeOf, within } from './request-scope.ts';

/** What is set up in front of the routes. */
export abstract class Doorway {
  abstract open(server: FastifyInstance): void;
}

/**
 * Proves who asks as soon as the headers are read, and lets everything that follows know. What is out of reach refuses nobody
 * here: routes for anybody still answer. What an answer holds depends on who asked.
 */
@Injectable()
export class DoorwayWithProof extends Doorway {
  constructor(
    private readonly proof: AskerProof,
    private readonly refused: RefusedActs,
    private readonly answers: RememberedAnswers,
  ) {
    super();
  }

  override open(server: FastifyInstance): void {
    server.addHook('onRequest', async (request, reply) => {
      const credential = this.proof.credentialIn(request.headers);
      void reply.header('Vary', 'Authorization, Cookie');
      try {
        const asker = credential === null ? null : await this.proof.prove(credential);
        keepScope(request, { credential, asker, fault: null, admission: null });
      } catch (error) {
        const fault = error instanceof Error ? error : new Error(String(error));
        keepScope(request, { credential, asker: null, fault, admission: null });
      }
    });
    lendScope(server);
    this.refused.watch(server);
    this.answers.serve(server);
  }
}

/** Lets the work on a request know who asks. */
export const lendScope = (server: FastifyInstance): void => {
  server.addHook('preHandler', (request, _reply, done) => {
    const scope = scopeOf(request);
    if (scope === null) done();
    else within(scope, done);
  });
};
