import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Refused } from '../api/problem.ts';
import { queryClient } from '../api/query-client.ts';
import { reasonsOf } from './reasons.ts';

/** What a refusal says to a person: of each field where it names fields, else of the whole. */
export const sentencesOf = (error: Error): readonly string[] => {
  if (!(error instanceof Refused)) return [];
  const { title, errors = [] } = error.problem;
  return errors.length === 0 ? [title, ...reasonsOf(error.problem)] : reasonsOf(error.problem);
};

/** Counts down the seconds until another try is taken. */
const usePause = (): readonly [number, (seconds: number) => void] => {
  const [left, setLeft] = useState(0);
  useEffect(() => {
    if (left <= 0) return;
    const timer = window.setTimeout(() => {
      setLeft(left - 1);
    }, 1000);
    return () => {
      window.clearTimeout(timer);
    };
  }, [left]);
  return [left, setLeft];
};

/** One form of the door: sends, tells what was refused, and asks anew who is signed in once it went through. */
export const useDoor = <T>(send: (values: T) => Promise<unknown>) => {
  const { t } = useTranslation();
  const [left, pause] = usePause();
  const { mutate, error, isPending } = useMutation<unknown, Error, T>({
    mutationFn: send,
    onSuccess: () => queryClient.invalidateQueries(),
    onError: (refusal) => {
      if (refusal instanceof Refused) pause(refusal.problem.retryAfter ?? 0);
    },
  });
  const told = error === null ? [] : sentencesOf(error);
  const sentences = error !== null && told.length === 0 ? [t('parts.refused.unreachable')] : told;
  return { send: mutate, error, sentences, isPending, left };
};
