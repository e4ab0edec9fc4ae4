import type { DomainError } from '../../domain/shared/domain-error.ts';

/** A refusal in the words that people get, for a page instead of a problem document. */
export type ToldProblem = Readonly<{
  language: 'vi' | 'en';
  status: number;
  code: string;
  title: string;
  detail: string;
}>;

export abstract class ProblemTeller {
  /** @param acceptLanguage `Accept-Language` of the request */
  abstract tell(refusal: DomainError, acceptLanguage: string | undefined): ToldProblem;
}
