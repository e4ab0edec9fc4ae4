import { MutationCache, QueryCache, QueryClient, type Query } from '@tanstack/react-query';
import { Refused, statusOf } from './problem.ts';

const ownSession = ['get', '/api/v1/session'] as const;

/** Another try may help where nobody answered, or where the answer says "not yet". */
const isWorthAnotherTry = (failures: number, error: Error): boolean =>
  failures < 3 && (!(error instanceof Refused) || [429, 502, 503, 504].includes(error.problem.status));

const pauseOf = (failures: number, error: Error): number =>
  error instanceof Refused && error.problem.retryAfter !== undefined
    ? error.problem.retryAfter * 1000
    : 300 * 2 ** failures;

/** A session that ended shows at the next word of the service: the door comes up, what was typed stays. */
export const askWhoIsIn = (): void => {
  void queryClient.invalidateQueries({ queryKey: ownSession });
};

export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error, { queryKey }) => {
      if (statusOf(error) === 401 && queryKey[1] !== ownSession[1]) askWhoIsIn();
    },
  }),
  mutationCache: new MutationCache({
    onError: (error) => {
      // At the door it is the password that was refused.
      const wasIn = queryClient.getQueriesData({ queryKey: ownSession }).some(([, who]) => who !== undefined);
      if (statusOf(error) === 401 && wasIn) askWhoIsIn();
    },
  }),
  defaultOptions: {
    // Without a network a question fails and says so, instead of waiting without a word.
    queries: {
      ...{ staleTime: 30_000, retry: isWorthAnotherTry, retryDelay: pauseOf, refetchOnWindowFocus: false },
      ...{ networkMode: 'always', refetchOnReconnect: true },
    },
    mutations: { networkMode: 'always' },
  },
});

const windows = new BroadcastChannel('tien-do.session');

/** Nothing that was shown to one person is shown to the next one: what is on the screen is asked for anew. */
const forget = (): void => {
  void queryClient.resetQueries({ predicate: ({ queryKey }) => queryKey[1] !== ownSession[1] });
};

windows.onmessage = () => {
  forget();
  askWhoIsIn();
};

/** Somebody signed in or out in this window: all windows of a browser are one person's. */
export const somebodyElse = (): void => {
  forget();
  windows.postMessage('changed');
};

/**
 * An answer about the present may change with the next event; one pinned to a position of the log never does. What leaves a
 * record when it is read is read by people only (`meta.leavesRecord`); long lists look after themselves (`meta.isLong`).
 */
const isLive = ({ queryKey, meta }: Query, which: 'short' | 'all'): boolean => {
  if (which === 'short' && meta?.isLong === true) return false;
  const [, path, init] = queryKey as readonly [unknown, string, { params?: { query?: { knownAt?: unknown } } }?];
  return path !== ownSession[1] && meta?.leavesRecord !== true && init?.params?.query?.knownAt === undefined;
};

/** Brings what is on the screen up to date; what is not is asked anew when it is shown. */
export const refreshLive = (which: 'short' | 'all' = 'short'): void => {
  void queryClient.invalidateQueries({ predicate: (query) => isLive(query, which) });
};
