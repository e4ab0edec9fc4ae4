import {
  ActInTheFuture,
  ActingUnitEnded,
  AuthorityRequired,
  BlankText,
  DocumentFromTheFuture,
  MalformedSymbol,
  ReasonRequired,
  RoleMayNot,
  SecretDocumentRefused,
} from './act.errors.ts';
import { expectedSymbol, symbolFamily } from './document-symbol.ts';
import type { Context, DocumentRef, Role } from './fact.ts';
import type { Secrecy } from './secrecy.ts';

/**
 * An act may be entered late, never ahead of its day, and by a unit that lives on the day of recording; the document that
 * authorises it is readable.
 */
export const requireTimely = (context: Context): void => {
  const { by, today, actingUnitEndedOn = null } = context;
  if (actingUnitEndedOn !== null && actingUnitEndedOn <= today) throw new ActingUnitEnded(by.unit, actingUnitEndedOn);
  if (context.effectiveOn > context.today) throw new ActInTheFuture(context.effectiveOn, context.today);
  if (context.authority !== null) requireDocument('authority', context.authority, context);
};

export const requireReason = (act: string, context: Context): void => {
  if (context.reason === null || context.reason.trim() === '') throw new ReasonRequired(act);
};

export const requireAuthority = (act: string, context: Context): void => {
  if (context.authority === null) throw new AuthorityRequired(act);
};

export const requireRole = (act: string, allowed: readonly Role[], context: Context): void => {
  if (!allowed.includes(context.by.role)) throw new RoleMayNot(act, context.by.role, allowed);
};

export const requireOpenDocument = (secrecy: Secrecy | undefined): void => {
  if (secrecy !== undefined && secrecy !== 'none') throw new SecretDocumentRefused(secrecy);
};

export const requireText = (field: string, text: string): void => {
  if (text.trim() === '') throw new BlankText(field);
};

export const requireSymbol = (field: string, symbol: string): void => {
  if (symbolFamily(symbol) === null) throw new MalformedSymbol(field, symbol, expectedSymbol(symbol));
};

export const requireDocument = (field: string, document: DocumentRef, context: Context): void => {
  requireSymbol(`${field}.symbol`, document.symbol);
  requireText(`${field}.issuer`, document.issuer);
  if (document.issuedOn > context.today) {
    throw new DocumentFromTheFuture(`${field}.issuedOn`, document.issuedOn, context.today);
  }
};
