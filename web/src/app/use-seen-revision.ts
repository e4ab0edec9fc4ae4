import { useState } from 'react';
import { useDraft } from './use-draft.ts';

/**
 * The revision on which an open form decides: the one that was there when it was opened, or when its draft was typed. What comes
 * later is told when it is sent, and written over only by somebody who has seen it.
 */
export const useSeenRevision = <R extends string | undefined>(draft: string, now: R): string | R => {
  const { revision } = useDraft(draft);
  const [seen] = useState(() => revision ?? now);
  return seen;
};
