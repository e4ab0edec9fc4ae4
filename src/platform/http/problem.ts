import type { DomainError } from '../../domain/shared/domain-error.ts';
import { InputRefused, type InputFault } from '../../features/ports/input-refused.ts';
import type { FaultCode, ProblemCode } from './codes.ts';
import type { Language } from '../../features/ports/language.ts';
import { languages } from './languages.ts';
import { statusOf, subjectOf } from './statuses.ts';
import { detailOf, fill, titleOf, type Text } from './text.ts';

/** What is wrong with one member, for programs by `code`, for people in both languages. */
export type ProblemField = Readonly<{ field: string; code: string; vi: string; en: string }>;

/** A problem as RFC 9457 has it; the refusal's data stands beside these members. */
export type Problem = Readonly<{
  type: string;
  title: string;
  status: number;
  detail: string;
  instance: string;
  code: string;
  requestId: string;
  errors?: readonly ProblemField[];
}>;

type Data = Readonly<Record<string, unknown>>;

const notData = new Set(['name', 'code', 'field', 'faults']);

const dataOf = (refusal: DomainError): Data =>
  Object.fromEntries(
    Object.entries(refusal)
      .filter(([name]) => !notData.has(name))
      .map(([name, value]: [string, unknown]) => [name, typeof value === 'bigint' ? String(value) : value]),
  );

/** `authority.symbol` → `/authority/symbol`, `units[2]` → `/units/2`; paths stay as they are. */
const pathOf = (field: string): string =>
  field.startsWith('/') ? field : `/${field.replaceAll('.', '/').replaceAll(/\[(\d+)\]/g, '/$1')}`;

const textFor = (language: Language, code: string): Text | undefined => {
  const { problems, faults } = languages[language];
  if (Object.hasOwn(problems, code)) return problems[code as ProblemCode];
  return Object.hasOwn(faults, code) ? faults[code as FaultCode] : undefined;
};

const sentence = (language: Language, code: string, data: Data): string =>
  fill(detailOf(textFor(language, code) ?? code), data, language, languages[language].words);

const describe = ({ field, code, data = {} }: InputFault): ProblemField => ({
  field,
  code,
  vi: sentence('vi', code, data),
  en: sentence('en', code, data),
});

const fieldsOf = (refusal: DomainError, data: Data): readonly ProblemField[] => {
  if (refusal instanceof InputRefused) return refusal.faults.map(describe);
  if ('faults' in refusal && Array.isArray(refusal.faults)) return (refusal.faults as InputFault[]).map(describe);
  const field =
    'field' in refusal && typeof refusal.field === 'string' ? pathOf(refusal.field) : subjectOf(refusal.code);
  return field === null ? [] : [describe({ field, code: refusal.code, data: { ...data, field } })];
};

export const problemOf = (
  refusal: DomainError,
  language: Language,
  { instance, requestId }: Readonly<{ instance: string; requestId: string }>,
): Problem => {
  const { code } = refusal;
  const data = dataOf(refusal);
  const errors = fieldsOf(refusal, data);
  const filled = 'field' in refusal ? { ...data, field: refusal.field } : data;
  return {
    ...data,
    type: `/problems/${code}`,
    title: titleOf(textFor(language, code) ?? code),
    status: statusOf(code, data),
    detail: sentence(language, code, filled),
    instance,
    code,
    requestId,
    ...(errors.length > 0 ? { errors } : {}),
  };
};
