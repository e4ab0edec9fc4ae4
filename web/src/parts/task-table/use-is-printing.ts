import { useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';

const media = window.matchMedia('print');
let asked = false;

/** Whether the page is being put on paper: only then is a long table drawn whole. */
export const useIsPrinting = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      // The browser takes its picture as soon as these are heard, so the table must stand before they return.
      const hear = (is: boolean) => (): void => {
        asked = is;
        flushSync(listener);
      };
      const [before, after] = [hear(true), hear(false)];
      window.addEventListener('beforeprint', before);
      window.addEventListener('afterprint', after);
      media.addEventListener('change', listener);
      return () => {
        window.removeEventListener('beforeprint', before);
        window.removeEventListener('afterprint', after);
        media.removeEventListener('change', listener);
      };
    },
    () => asked || media.matches,
  );
