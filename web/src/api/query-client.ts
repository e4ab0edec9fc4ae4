import { QueryCache, QueryClient, type Query } from '@tanstack/react-query';
import { Refused, statusOf } from './problem.ts';

const ownSession = ['get', '/api/v1/session'] as const;

/** Another try may help where nobody answered, or where the answer says "not yet". */
const isWorthAnotherTry = (failures: number, error: Error): boolean =>
  failures < 3 && (!(error instanceof Refused) || [429, 502, 503, 504].includes(error.problem.status));

const pauseOf = (failures: number, error: Error): number =>
  error instanceof Refused && error.problem.retryAfter !== undefined
    ? error.problem.retryAfter * 1000
    : 300 * 2 ** failures;

export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error, { queryKey }) => {
      // A session that ended shows at the next question: the door comes up, what was typed stays.
      if (statusOf(error) === 401 && queryKey[1] !== ownSession[1]) {
        void queryClient.invalidateQueries({ queryKey: ownSession });
      }
    },
  }),
  defaultOptions: {
    queries: { staleTime: 30_000, retry: isWorthAnotherTry, retryDelay: pauseOf, refetchOnWindowFocus: false },
  },
});

/**
 * An answer about the present may change with the next event; one pinned to a position of the log never does. What leaves a
 * record when it is read is read by people only (`meta.leavesRecord`).
 */
const isLive = ({ queryKey, meta }: Query): boolean => {
  const [, path, init] = queryKey as readonly [unknown, string, { params?: { query?: { knownAt?: unknown } } }?];
  return path !== ownSession[1] && meta?.leavesRecord !== true && init?.params?.query?.knownAt === undefined;
};

/** Brings what is on the screen up to date; what is not is asked anew when it is shown. */
export const refreshLive = (): void => {
  void queryClient.invalidateQueries({ predicate: isLive });
};
