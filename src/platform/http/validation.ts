import { ValidationPipe, type ValidationError } from '@nestjs/common';
import type { FaultContext } from '../../features/ports/fields.ts';
import { InputRefused, type InputFault } from '../../features/ports/input-refused.ts';
import type { FaultCode } from './codes.ts';

/** Faults of checks that say no code of their own, by the name of the check. */
const codeOfCheck: Readonly<Record<string, FaultCode>> = {
  whitelistValidation: 'field.unknown',
  isDefined: 'field.missing',
  isNotEmpty: 'field.missing',
  isString: 'text.expected',
  maxLength: 'text.too-long',
  isInt: 'number.integer-expected',
  isNumber: 'number.expected',
  min: 'number.out-of-range',
  max: 'number.out-of-range',
  isIn: 'value.not-offered',
  isEnum: 'value.not-offered',
  isBoolean: 'flag.expected',
  isArray: 'list.expected',
  isUuid: 'id.unreadable',
  nestedValidation: 'object.expected',
};

/** The check that says most about a member that failed several. */
const order = ['whitelistValidation', 'isOne', 'isString', 'isWrittenDate', 'isDate', 'isArray', 'isInt', 'isPart'];
const rank = (check: string): number => (order.includes(check) ? order.indexOf(check) : order.length);

const faultOf = (error: ValidationError, field: string): InputFault => {
  const checks = Object.keys(error.constraints ?? {}).sort((one, other) => rank(one) - rank(other));
  const check = checks[0] ?? 'unknown';
  if (check !== 'whitelistValidation' && (error.value === undefined || error.value === null)) {
    return { field, code: 'field.missing' };
  }
  const told = toldBy(error.constraints?.[check]);
  return { field, ...(told ?? { code: codeOfCheck[check] ?? 'field.unreadable' }) };
};

/** Checks of ours tell their fault as JSON in the message; those of the library say a sentence that nobody is shown. */
const toldBy = (message: string | undefined): FaultContext | null =>
  message?.startsWith('{') === true ? (JSON.parse(message) as FaultContext) : null;

const faultsOf = (errors: readonly ValidationError[], path: string): readonly InputFault[] =>
  errors.flatMap((error) => {
    const field = `${path}/${error.property}`;
    const inner = faultsOf(error.children ?? [], field);
    return error.constraints === undefined || inner.length > 0 ? inner : [faultOf(error, field)];
  });

/** Typed bodies and queries: members nobody asked for are refused, and all faults are told at once. */
export const inputValidation = (): ValidationPipe =>
  new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    exceptionFactory: (errors) => new InputRefused(faultsOf(errors, '')),
  });
