import type { Actor } from '../../domain/shared/fact.ts';

/** Who is asking. Until accounts exist a demonstration actor answers, chosen by request headers. */
export abstract class CurrentActor {
  /** @throws DomainError when nobody can be named for the request. */
  abstract of(request: { headers: Readonly<Record<string, string | string[] | undefined>> }): Actor;
}
