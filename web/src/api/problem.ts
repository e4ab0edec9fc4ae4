/** A refusal of the service as RFC 9457 tells it; `errors` name fields by JSON pointer. */
export type Problem = Readonly<{
  status: number;
  code: string;
  title: string;
  detail: string;
  requestId?: string;
  retryAfter?: number;
  errors?: readonly Readonly<{ field: string; code: string; vi: string; en: string }>[];
  /** What happened to a thing since the revision that the asker saw. */
  missed?: readonly Readonly<{ type: string; revision: string; recordedAt: string; account: string; unit: string }>[];
}>;

/** The service answered, and said no. */
export class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.title);
  }
}

/** Nobody answered: no network, or the service is down. */
export class Unreachable extends Error {}

export const statusOf = (error: unknown): number | null => (error instanceof Refused ? error.problem.status : null);

/** Whether the service keeps this refusal for the key of the request: the same act another time needs another key. */
export const isKeptRefusal = (error: unknown): boolean => [403, 409, 422].includes(statusOf(error) ?? 0);

const hasCode = (body: unknown): body is Problem =>
  typeof body === 'object' && body !== null && 'code' in body && 'title' in body;

/** What an answer that is no success says of itself. */
export const problemIn = async (response: Response): Promise<Problem> => {
  const body: unknown = await response.json().catch(() => null);
  if (hasCode(body)) return body;
  return { status: response.status, code: `http.${response.status}`, title: String(response.status), detail: '' };
};
