import { exitCodes, Failure } from './failure.ts';
import type { Terminal } from './terminal.ts';

export type Query = Readonly<Record<string, string | undefined>>;

/** The HTTP API of the service, over the network or in this process. */
export type Api = Readonly<{
  /** @throws Failure with the words of the refusal */
  get: <Answer>(path: string, query?: Query) => Promise<Answer>;
}>;

export type Answered = Readonly<{ status: number; body: string }>;
export type Ask = (path: string, headers: Readonly<Record<string, string>>) => Promise<Answered>;

type Problem = Readonly<{ detail?: string; title?: string; errors?: readonly Readonly<{ vi: string; en: string }>[] }>;

const readProblem = (body: string): Problem | null => {
  try {
    return JSON.parse(body) as Problem;
  } catch {
    return null; // not from the service: a proxy, or another program on that address
  }
};

const sentence = (problem: Problem, language: 'vi' | 'en'): string => {
  const fields = (problem.errors ?? []).map((error) => error[language]).join('; ');
  return fields || (problem.detail ?? problem.title ?? '');
};

const withQuery = (path: string, query: Query): string => {
  const given = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given).toString()}`;
};

export const apiOver = (ask: Ask, { texts }: Terminal): Api => ({
  get: async <Answer>(path: string, query: Query = {}) => {
    const { status, body } = await ask(`/api/v1${withQuery(path, query)}`, {
      accept: 'application/json',
      'accept-language': texts.language,
    });
    if (status === 200) return JSON.parse(body) as Answer;
    const problem = readProblem(body);
    const message = problem === null ? '' : sentence(problem, texts.language);
    throw new Failure(
      status < 500 ? exitCodes.refused : exitCodes.unreachable,
      message === '' ? texts.unexpectedAnswer(status) : message,
    );
  },
});

/**
 * @param url address of a service, with or without a slash at its end
 * @param token session token, API key or operator token; `null` asks without one
 */
export const askOverNetwork =
  (url: string, token: string | null, { texts }: Terminal): Ask =>
  async (path, headers) => {
    const address = url.replace(/\/+$/, '');
    try {
      const response = await fetch(`${address}${path}`, {
        headers: token === null ? headers : { ...headers, authorization: `Bearer ${token}` },
      });
      return { status: response.status, body: await response.text() };
    } catch (cause) {
      throw new Failure(exitCodes.unreachable, texts.noService(address), { cause });
    }
  };
