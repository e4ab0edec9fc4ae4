import { Reflector } from '@nestjs/core';
import type { Role } from '../../domain/shared/fact.ts';

/**
 * Who may pass the door of a route. Every route says one of these; a route that says nothing stops the service at start.
 * What a role may do to a thing is decided in the domain; the door only keeps out who could never do it.
 */
export type Admission =
  /** Anybody, signed in or not. */
  | 'anybody'
  /** Any account with an open session, whatever it holds, also while its password must be changed. */
  | 'signedIn'
  /** Any account that holds a role, a key, or the operator: answers are limited to what the asker sees. */
  | 'readers'
  /** Accounts that hold one of these roles somewhere; the operator where nothing is changed. */
  | Readonly<{ roles: readonly Role[] }>;

export const Admits = Reflector.createDecorator<Admission>();
