import type { Asker } from '../../../features/ports/asker.ts';
import type { Credential } from './request-scope.ts';

/** Finds out who a credential belongs to. */
export abstract class AskerProof {
  /** What a request brings; `null` when it brings nothing. */
  abstract credentialIn(headers: Readonly<Record<string, string | string[] | undefined>>): Credential | null;

  /** `null` for a credential that was altered, has ended or was revoked. */
  abstract prove(credential: Credential): Promise<Asker | null>;
}
