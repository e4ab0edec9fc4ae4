import type { ReactNode } from 'react';
import { ErrorState, Loading } from './states.tsx';

type Asked<T> = Readonly<{ data: T | undefined; error: unknown; refetch: () => unknown }>;

/**
 * Shows an answer once it is there; until then its shape, or why there is none. What was shown stays while it is asked anew.
 * @param page whether the whole page is made of it
 */
export const Answer = <T,>({
  of: { data, error, refetch },
  rows,
  page,
  children,
}: Readonly<{ of: Asked<T>; rows?: number; page?: boolean; children: (data: T) => ReactNode }>) => {
  if (data !== undefined) return children(data);
  if (error instanceof Error) return <ErrorState error={error} again={() => void refetch()} page={page} />;
  return <Loading rows={rows} />;
};
