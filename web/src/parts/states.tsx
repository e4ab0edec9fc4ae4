import { Link, useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { Button, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Refused, statusOf, Unreachable } from '../api/problem.ts';
import { PageTitle } from './page-head.tsx';
import { reasonsOf } from './reasons.ts';
import styles from './state.module.css';

/** What a page shows while its first answer is on the way: its shape, not a spinner. */
export const Loading = ({ rows = 6 }: Readonly<{ rows?: number }>) => {
  const { t } = useTranslation();
  return (
    <div role="status" aria-label={t('parts.loading')}>
      <div aria-hidden="true">
        <Skeleton active title paragraph={{ rows }} />
      </div>
    </div>
  );
};

/** Whether it stands in place of a whole page, whose heading it then is. */
type Place = Readonly<{ page?: boolean }>;

/** What stands where something else was looked for. */
const State = ({
  title,
  detail,
  act,
  page = false,
}: Readonly<{ title: string; detail?: ReactNode; act?: ReactNode }> & Place) => (
  <div className={styles.state}>
    {page ? <PageTitle className={styles.title}>{title}</PageTitle> : <p className={styles.title}>{title}</p>}
    {detail !== undefined && <div className={styles.detail}>{detail}</div>}
    {act !== undefined && <div className={styles.act}>{act}</div>}
  </div>
);

/** There is nothing, and what would make something appear. */
export const EmptyState = ({
  title,
  hint,
  act,
  page,
}: Readonly<{ title: string; hint?: string; act?: ReactNode }> & Place) => (
  <State title={title} detail={hint} act={act} page={page} />
);

/** What happened, why, and what to do now. */
export const ErrorState = ({ error, again, page }: Readonly<{ error: Error; again?: () => void }> & Place) => {
  const { t } = useTranslation();
  const retry = again === undefined ? undefined : <Button onClick={again}>{t('parts.again')}</Button>;
  if (error instanceof Unreachable) {
    return (
      <State
        title={t('parts.refused.unreachable')}
        detail={t('parts.refused.unreachableDetail')}
        act={retry}
        page={page}
      />
    );
  }
  if (statusOf(error) === 403) return <NoPermission page={page} />;
  if (statusOf(error) === 404) return <NotFound page={page} />;
  if (!(error instanceof Refused)) throw error;
  if (error.problem.errors?.some(({ code }) => code === 'id.unreadable')) return <NotFound page={page} />;
  const { title, requestId } = error.problem;
  return (
    <State
      title={title}
      detail={
        <>
          {reasonsOf(error.problem).join('. ')}{' '}
          {requestId !== undefined && <small>{t('parts.refused.request', { id: requestId })}</small>}
        </>
      }
      act={retry}
      page={page}
    />
  );
};

/** @param why what one would need, where more can be said than that it is another role */
export const NoPermission = ({ why, page }: Readonly<{ why?: string }> & Place) => {
  const { t } = useTranslation();
  return (
    <State
      title={t('parts.refused.noPermission')}
      detail={why ?? t('parts.refused.noPermissionDetail')}
      act={<HomeLink />}
      page={page}
    />
  );
};

export const NotFound = ({ page }: Place) => {
  const { t } = useTranslation();
  return (
    <State
      title={t('parts.refused.notFound')}
      detail={t('parts.refused.notFoundDetail')}
      act={<HomeLink />}
      page={page}
    />
  );
};

const HomeLink = () => {
  const { t } = useTranslation();
  return <Link to="/">{t('parts.refused.home')}</Link>;
};

/** A fault of the page itself. */
export const PageFailed = ({ error }: ErrorComponentProps) => {
  const { t } = useTranslation();
  const router = useRouter();
  if (error instanceof Unreachable) return <ErrorState error={error} again={() => void router.invalidate()} page />;
  console.error(error);
  return (
    <State
      title={t('parts.refused.unexpected')}
      detail={t('parts.refused.unexpectedDetail')}
      act={
        <Button
          onClick={() => {
            window.location.reload();
          }}
        >
          {t('parts.refused.reload')}
        </Button>
      }
      page
    />
  );
};
