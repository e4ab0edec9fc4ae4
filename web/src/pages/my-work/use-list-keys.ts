import { useEffect } from 'react';

const rows = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-row]')];

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest('input:not([type=checkbox]), textarea, select, [role=dialog]') !== null;

const steps: Readonly<Record<string, number>> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };

/** J and K, or the arrows once a row has the focus, go from row to row; X chooses the row. Enter opens it, as it is a link. */
export const useListKeys = (): void => {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const all = rows();
      const at = all.findIndex((row) => row.closest('li')?.contains(document.activeElement));
      const step = steps[event.key];
      if (step !== undefined && (at >= 0 || event.key === 'j')) {
        event.preventDefault();
        all[Math.min(Math.max(at + step, 0), all.length - 1)]?.focus();
      }
      if (event.key === 'x' && at >= 0) all[at]?.closest('li')?.querySelector<HTMLElement>('input')?.click();
    };
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
    };
  }, []);
};
