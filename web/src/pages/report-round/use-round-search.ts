import { useNavigate } from '@tanstack/react-router';
import type { ReportRoundSearch } from './report-round-search.ts';

/** Opens and closes what stands beside the round, by its address. */
export const useRoundSearch = () => {
  const navigate = useNavigate({ from: '/bao-cao/$roundId' });
  const go = (change: ReportRoundSearch): void => {
    void navigate({ to: '.', search: (old) => ({ ...old, ...change }), resetScroll: false });
  };
  const close = (): void => {
    go({ report: undefined, act: undefined });
  };
  return { go, close };
};
