import type { DomainError } from '../../domain/shared/domain-error.ts';
import { ProblemTeller, type ToldProblem } from '../../features/ports/problem-teller.ts';
import { preferred } from '../../features/ports/language.ts';
import { problemOf } from './problem.ts';

/** Tells problems from the catalogue of messages, as the filter of problems does. */
export class CatalogueTeller extends ProblemTeller {
  tell(refusal: DomainError, acceptLanguage: string | undefined): ToldProblem {
    const language = preferred(acceptLanguage);
    const { status, code, title, detail } = problemOf(refusal, language, { instance: '', requestId: '' });
    return { language, status, code, title, detail };
  }
}
