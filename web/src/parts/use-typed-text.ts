import { useEffect, useRef, useState } from 'react';

/** Pause of somebody who types, after which the address says what he looks for. */
const typingPauseMs = 300;

/**
 * What is typed, at once; whoever keeps it hears of it once the typing rests.
 *
 * @param kept what is kept already; where that changes by another hand, it is shown
 */
export const useTypedText = (
  kept: string,
  keep: (text: string | undefined) => void,
): readonly [string, (text: string) => void] => {
  const [text, setText] = useState(kept);
  const [seen, setSeen] = useState(kept);
  const [sent, setSent] = useState(kept);
  if (kept !== seen) {
    setSeen(kept);
    // What comes back from here is older than what was typed since.
    if (kept !== sent) setText(kept);
  }
  const latest = useRef(keep);
  useEffect(() => {
    latest.current = keep;
  });
  useEffect(() => {
    if (text === kept) return undefined;
    const timer = window.setTimeout(() => {
      setSent(text);
      latest.current(text === '' ? undefined : text);
    }, typingPauseMs);
    return () => {
      window.clearTimeout(timer);
    };
  }, [text, kept]);
  return [text, setText];
};
