import { useQueryClient } from '@tanstack/react-query';
import { createEventSource } from 'eventsource-client';
import { useEffect, useState } from 'react';
import { ask } from '../../api/client.ts';
import type { components } from '../../api/schema.ts';

type Recount = components['schemas']['RecountView'];
export type RecountProgress = Pick<Recount, 'id' | 'state' | 'perMille' | 'differences' | 'verdict'>;

const isMoving = ({ state }: Pick<RecountProgress, 'state'>): boolean => state === 'queued' || state === 'running';

/** Hears how far a recount is until it ends or nobody looks any more; then the page asks for its verdict. */
export const useRecountProgress = (recount: Recount): RecountProgress => {
  const client = useQueryClient();
  const [heard, setHeard] = useState<RecountProgress | null>(null);
  const { id } = recount;
  const moves = isMoving(recount);
  useEffect(() => {
    if (!moves) return;
    const source = createEventSource({
      url: new URL(`/api/v1/recounts/${id}/progress`, window.location.origin),
      onMessage: ({ event, data }) => {
        const progress = JSON.parse(data) as RecountProgress;
        setHeard(progress);
        if (event !== 'finished') return;
        source.close();
        const { queryKey } = ask.queryOptions('get', '/api/v1/recounts/{id}', { params: { path: { id } } });
        void client.invalidateQueries({ queryKey });
      },
    });
    return () => {
      source.close();
    };
  }, [client, id, moves]);
  return moves && heard?.id === id ? heard : recount;
};
