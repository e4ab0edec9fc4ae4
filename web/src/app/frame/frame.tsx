import { CloseOutlined, MenuOutlined } from '@ant-design/icons';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFeed } from '../../api/feed.ts';
import { shortDate } from '../../format/dates.ts';
import { useCorner } from '../corner.ts';
import styles from './frame.module.css';
import { LiveMark, OfflineBanner } from './live-mark.tsx';
import { Navigation } from './navigation.tsx';
import { SearchPalette } from './search-palette.tsx';
import { TimeDial } from './time-dial.tsx';
import { UserButton } from './user-button.tsx';

const FigureDrawer = lazy(async () => ({ default: (await import('../../parts/figure-drawer.tsx')).FigureDrawer }));

/** What stands around every page: where one is in the service and in time, and the way to everything else. */
export const Frame = ({ children }: Readonly<{ children: ReactNode }>) => {
  const { t } = useTranslation();
  const { board, figure } = useSearch({ from: '__root__' });
  const { isPast } = useCorner();
  const [menuIsOpen, setMenuIsOpen] = useState(false);
  useFeed();
  return (
    <div
      data-board={board}
      className={`${styles.frame} ${board === true ? styles.board : ''} ${isPast ? styles.isPast : ''}`}
    >
      <a className={styles.skip} href="#main">
        {t('frame.skip')}
      </a>
      <header className={styles.header}>
        <Button
          className={styles.burger}
          type="text"
          icon={<MenuOutlined aria-hidden />}
          aria-label={t('frame.openMenu')}
          aria-expanded={menuIsOpen}
          onClick={() => {
            setMenuIsOpen(!menuIsOpen);
          }}
        />
        <Link to="/" className={styles.brand} aria-label={t('words.product')}>
          <img src="/assets/tien-do.svg" alt="" width="28" height="28" />
          <span className={styles.brandName}>{t('words.product')}</span>
        </Link>
        <SearchPalette />
        <div className={styles.right}>
          <LiveMark />
          <TimeDial />
          <UserButton />
        </div>
      </header>
      <Navigation
        isOpen={menuIsOpen}
        onGo={() => {
          setMenuIsOpen(false);
        }}
      />
      <main id="main" tabIndex={-1} className={styles.main}>
        <OfflineBanner />
        <PastNote />
        <div className={styles.inner}>{children}</div>
      </main>
      {figure !== undefined && (
        <Suspense>
          <FigureDrawer figure={figure} />
        </Suspense>
      )}
      {board === true && <LeaveBoard />}
    </div>
  );
};

/** Nobody may mistake another day for today. */
const PastNote = () => {
  const { t } = useTranslation();
  const { isPast, at, knownOn } = useCorner();
  const navigate = useNavigate();
  if (!isPast) return null;
  const known = knownOn === undefined ? '' : t('frame.time.pastKnown', { day: shortDate(knownOn) });
  return (
    <div className={styles.past} role="status">
      <span>{t('frame.time.past', { at: at === undefined ? t('frame.time.now') : shortDate(at), known })}</span>
      <Button
        size="small"
        onClick={() => void navigate({ to: '.', search: (old) => ({ ...old, at: undefined, knownOn: undefined }) })}
      >
        {t('frame.time.back')}
      </Button>
    </div>
  );
};

const LeaveBoard = () => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  useEffect(() => {
    const leave = ({ key }: KeyboardEvent): void => {
      // The key closes first what lies open over the board.
      if (key !== 'Escape' || document.querySelector('[role=dialog]') !== null) return;
      void navigate({ to: '.', search: (old) => ({ ...old, board: undefined }) });
    };
    window.addEventListener('keydown', leave);
    return () => {
      window.removeEventListener('keydown', leave);
    };
  }, [navigate]);
  return (
    <Button
      className={styles.leaveBoard}
      icon={<CloseOutlined aria-hidden />}
      onClick={() => void navigate({ to: '.', search: (old) => ({ ...old, board: undefined }) })}
    >
      {t('frame.board.leave')}
    </Button>
  );
};
