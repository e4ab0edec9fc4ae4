import { AuthorizationResponseError, ClientError, ResponseBodyError } from 'openid-client';
import { DomainError } from '../../../domain/shared/domain-error.ts';
import {
  ProviderRefused,
  ProviderUnreachable,
  SignOnAttemptEnded,
  SignOnTokenRefused,
} from '../../../features/ports/sign-on.errors.ts';

const unanswered = new Set([
  'OAUTH_TIMEOUT',
  'OAUTH_ABORT',
  'OAUTH_RESPONSE_IS_NOT_CONFORM',
  'OAUTH_RESPONSE_IS_NOT_JSON',
  'OAUTH_PARSE_ERROR',
]);
const troubled = new Set(['server_error', 'temporarily_unavailable']);

/** What a failure on the way to a proven identity is called towards the person. */
export const refusalOf = (error: unknown): DomainError => {
  if (error instanceof DomainError) return error;
  if (error instanceof AuthorizationResponseError || error instanceof ResponseBodyError) {
    if (troubled.has(error.error)) return new ProviderUnreachable();
    // The code was taken before, has ended, or belongs to another verifier.
    return error.error === 'invalid_grant' ? new SignOnAttemptEnded() : new ProviderRefused();
  }
  if (error instanceof ClientError && unanswered.has(error.code ?? '')) return new ProviderUnreachable();
  // What `fetch` throws when nobody answers.
  if (error instanceof TypeError && !('code' in error)) return new ProviderUnreachable();
  return new SignOnTokenRefused();
};

/** For the log: names what failed, repeats no token and no claim. */
export const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return 'unknown';
  const code = 'error' in error ? String(error.error) : 'code' in error ? String(error.code) : error.name;
  const cause = error.cause instanceof Error ? ` (${error.cause.message})` : '';
  return `${code}: ${error.message}${cause}`;
};
