import { SearchOutlined } from '@ant-design/icons';
import { Suspense, lazy, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import frame from './frame.module.css';

const Palette = lazy(async () => ({ default: (await import('./palette.tsx')).Palette }));

const isMac = navigator.userAgent.includes('Mac');

/** Ctrl K: any page, plan, task, unit or document number, without accents and without the mouse. */
export const SearchPalette = () => {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      setIsOpen(true);
    };
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
    };
  }, []);
  const close = (): void => {
    setIsOpen(false);
  };
  return (
    <>
      <button
        type="button"
        className={frame.search}
        onClick={() => {
          setIsOpen(true);
        }}
      >
        <SearchOutlined aria-hidden />
        <span className={frame.searchText}>{t('frame.search.open')}</span>
        <kbd className={frame.key} aria-hidden="true">
          {isMac ? '⌘ K' : 'Ctrl K'}
        </kbd>
      </button>
      {isOpen && (
        <Suspense>
          <Palette onDone={close} />
        </Suspense>
      )}
    </>
  );
};
