import { createContext, useContext } from 'react';
import { ask } from '../api/client.ts';
import { Refused, statusOf } from '../api/problem.ts';
import type { components } from '../api/schema.ts';

export type Who = components['schemas']['WhoView'];
export type Role = Who['roles'][number]['role'];

type SessionState =
  | Readonly<{ state: 'asking' }>
  | Readonly<{ state: 'failed'; error: Error; again: () => void }>
  | Readonly<{ state: 'out' }>
  | Readonly<{ state: 'mustChangePassword' | 'in'; who: Who }>;

/** Who is signed in, as the service says; asked anew when somebody comes back to the window, so that a new role is seen. */
export const useSessionState = (): SessionState => {
  const { data, error, refetch } = ask.useQuery(
    'get',
    '/api/v1/session',
    {},
    { staleTime: Infinity, refetchOnWindowFocus: 'always' },
  );
  if (statusOf(error) === 401) return { state: 'out' };
  if (data !== undefined) return { state: data.mustChangePassword ? 'mustChangePassword' : 'in', who: data };
  const failure: unknown = error;
  if (failure instanceof Error) return { state: 'failed', error: failure, again: () => void refetch() };
  return { state: 'asking' };
};

/** Who is signed in, for what stands behind the door. */
export const SignedIn = createContext<Who | null>(null);

export const useWho = (): Who => {
  const who = useContext(SignedIn);
  if (who === null) throw new Error('nobody is signed in here');
  return who;
};

/** Whether somebody holds one of these roles anywhere: what a menu shows. What may be done, the service says. */
export const useHolds = (...roles: readonly Role[]): boolean => useWho().roles.some(({ role }) => roles.includes(role));

export const isRefusal = (error: unknown, code: string): error is Refused =>
  error instanceof Refused && error.problem.code === code;
