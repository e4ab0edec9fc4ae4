import { Injectable, type CanActivate, type ExecutionContext, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import type { DomainError } from '../../../domain/shared/domain-error.ts';
import {
  CrossSiteRefused,
  KeyOnlyReads,
  NotSignedIn,
  PasswordMustChange,
  RoleNotHeld,
} from '../../../features/ports/access.errors.ts';
import type { Admission } from '../../../features/ports/access-rules.ts';
import type { Asker } from '../../../features/ports/asker.ts';
import { admissionOf, requireAdmissions } from './admissions.ts';
import { scopeOf } from './request-scope.ts';
import { isSameOrigin } from './same-origin.ts';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Address at which people reach the service, where it is another than the one it listens on. */
export class PublicUrl {
  constructor(readonly text: string | undefined) {}
}

/** Stands before every route of the controllers; pages and files that they do not serve hold nothing of anybody. */
@Injectable()
export class Door implements CanActivate, OnModuleInit {
  constructor(
    private readonly reflector: Reflector,
    private readonly discovery: DiscoveryService,
    private readonly publicUrl: PublicUrl,
  ) {}

  onModuleInit(): void {
    requireAdmissions(this.discovery, this.reflector);
  }

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const admission = admissionOf(this.reflector, context.getHandler() as never, context.getClass());
    const scope = scopeOf(request);
    if (admission === null || scope === null) throw new NotSignedIn();
    scope.admission = admission;
    const changes = !safeMethods.has(request.method);
    if (changes && scope.credential?.from === 'cookie' && !isSameOrigin(request.headers, this.publicUrl.text)) {
      throw new CrossSiteRefused();
    }
    if (admission === 'anybody') return true;
    if (scope.fault !== null) throw scope.fault;
    if (scope.asker === null) throw new NotSignedIn();
    const refusal = refusalOf(scope.asker, admission, changes);
    if (refusal !== null) throw refusal;
    return true;
  }
}

/** Whether the asker passes where readers are let in. */
export const mayAsk = (asker: Asker): boolean => refusalOf(asker, 'readers', false) === null;

/** @returns `null` for who is let in */
const refusalOf = (asker: Asker, admission: Exclude<Admission, 'anybody'>, changes: boolean): DomainError | null => {
  if (asker.kind !== 'account') {
    if (changes) return new KeyOnlyReads();
    if (admission === 'readers' || (asker.kind === 'operator' && typeof admission === 'object')) return null;
    return new RoleNotHeld(typeof admission === 'object' ? admission.roles : []);
  }
  if (admission === 'signedIn') return null;
  if (asker.mustChangePassword) return new PasswordMustChange();
  const wanted = admission === 'readers' ? null : admission.roles;
  return asker.grants.some(({ role }) => wanted?.includes(role) ?? true) ? null : new RoleNotHeld(wanted ?? []);
};
