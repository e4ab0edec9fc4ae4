import { useEffect, useMemo, useRef, useState } from 'react';
import { cornerOf, type Corner, type CornerSearch } from '../../app/corner.ts';

/** Milliseconds between two repaints while a dial is dragged. */
const repaintMs = 80;
/** Milliseconds at rest after which the address says where the dial stands. */
const restMs = 250;

/** The newest value, at most once in so many milliseconds. */
const useThrottled = <T extends string>(value: T): T => {
  const [shown, setShown] = useState(value);
  const last = useRef(0);
  useEffect(() => {
    const timer = setTimeout(
      () => {
        last.current = performance.now();
        setShown(value);
      },
      Math.max(0, last.current + repaintMs - performance.now()),
    );
    return () => {
      clearTimeout(timer);
    };
  }, [value]);
  return shown;
};

export type HeldCorner = Readonly<{
  /** Where the dials stand. */
  at: string | undefined;
  knownOn: string | undefined;
  /** What the board is asked for: follows the dials as fast as a screen can be repainted. */
  corner: Corner;
  move: (change: CornerSearch) => void;
}>;

/** A corner whose dials are in somebody's hand; once they rest, `commit` writes it into the address. */
export const useHeldCorner = (address: CornerSearch, commit: (corner: CornerSearch) => Promise<void>): HeldCorner => {
  const [held, setHeld] = useState<CornerSearch | null>(null);
  const { at, knownOn } = held ?? address;
  useEffect(() => {
    if (held === null) return;
    const timer = setTimeout(() => {
      void commit(held).then(() => {
        setHeld((now) => (now === held ? null : now));
      });
    }, restMs);
    return () => {
      clearTimeout(timer);
    };
  }, [held, commit]);
  const shown = useThrottled(`${at ?? ''} ${knownOn ?? ''}`);
  const corner = useMemo(() => {
    const [day, known] = shown.split(' ');
    return cornerOf({ ...(day && { at: day }), ...(known && { knownOn: known }) });
  }, [shown]);
  return {
    at,
    knownOn,
    corner,
    move: (change) => {
      setHeld({ at, knownOn, ...change });
    },
  };
};
