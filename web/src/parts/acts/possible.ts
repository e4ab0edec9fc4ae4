import { useState } from 'react';
import type { components } from '../../api/schema.ts';
import { useCorner } from '../../app/corner.ts';

/** What the service says of one act: whether it may be done now, as whom, or why not. */
export type Possible = Omit<components['schemas']['PossibleActView'], 'act'>;
/** In which role and for which unit somebody acts. */
export type ActingAs = Readonly<{ role: string; unit: Readonly<{ id: string }> }>;
export type Way = components['schemas']['ActingAsView'];

/** Acts are of the present: none is told while another day is looked at, even where they are known. */
export const usePresent = <T>(told: T | undefined): T | undefined => {
  const { isPast } = useCorner();
  return isPast ? undefined : told;
};

/** Whether somebody may look for an act and not find it: what is so already is not missed. */
export const isMissed = ({ allowed, refusal }: Possible): boolean => !allowed && refusal?.code !== 'act.nothing-to-do';

/**
 * As whom an open form may act. It stays open when somebody else is first: what is sent then is refused with what happened, and
 * nothing typed is lost.
 */
export const useHeldWays = (act: Possible | undefined): readonly Way[] => {
  const now = waysOf(act);
  const [held, hold] = useState(now);
  if (held.length === 0 && now.length > 0) hold(now);
  return held;
};

export const useHeldAs = (act: Possible | undefined): Way | null => useHeldWays(act)[0] ?? null;

const waysOf = (act: Possible | undefined): readonly Way[] => {
  if (act === undefined || act.as === null) return [];
  return act.choices.length > 0 ? act.choices : [act.as];
};

/** Says as whom a request acts. */
export const actingHeaders = ({
  role,
  unit,
}: ActingAs): Readonly<Record<'X-Acting-Role' | 'X-Acting-Unit', string>> => ({
  'X-Acting-Role': role,
  'X-Acting-Unit': unit.id,
});
