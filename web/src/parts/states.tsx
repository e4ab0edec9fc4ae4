import { Link, type ErrorComponentProps } from '@tanstack/react-router';
import { Button, Result, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Refused, statusOf, Unreachable } from '../api/problem.ts';

/** What a page shows while its first answer is on the way: its shape, not a spinner. */
export const Loading = ({ rows = 6 }: Readonly<{ rows?: number }>) => {
  const { t } = useTranslation();
  return (
    <div role="status" aria-label={t('parts.loading')}>
      <Skeleton active title paragraph={{ rows }} />
    </div>
  );
};

/** There is nothing, and what would make something appear. */
export const EmptyState = ({ title, hint, act }: Readonly<{ title: string; hint?: string; act?: ReactNode }>) => (
  <Result icon={null} title={title} subTitle={hint} extra={act} />
);

/** What happened, why, and what to do now. */
export const ErrorState = ({ error, again }: Readonly<{ error: Error; again?: () => void }>) => {
  const { t } = useTranslation();
  const retry = again === undefined ? undefined : <Button onClick={again}>{t('parts.again')}</Button>;
  if (error instanceof Unreachable) {
    return (
      <Result
        status="warning"
        title={t('parts.refused.unreachable')}
        subTitle={t('parts.refused.unreachableDetail')}
        extra={retry}
      />
    );
  }
  if (statusOf(error) === 403) return <NoPermission />;
  if (statusOf(error) === 404) return <NotFound />;
  if (!(error instanceof Refused)) throw error;
  const { title, detail, requestId } = error.problem;
  return (
    <Result
      status="warning"
      title={title}
      subTitle={
        <>
          {detail} {requestId !== undefined && <small>{t('parts.refused.request', { id: requestId })}</small>}
        </>
      }
      extra={retry}
    />
  );
};

export const NoPermission = () => {
  const { t } = useTranslation();
  return (
    <Result
      icon={null}
      title={t('parts.refused.noPermission')}
      subTitle={t('parts.refused.noPermissionDetail')}
      extra={<HomeLink />}
    />
  );
};

export const NotFound = () => {
  const { t } = useTranslation();
  return (
    <Result
      icon={null}
      title={t('parts.refused.notFound')}
      subTitle={t('parts.refused.notFoundDetail')}
      extra={<HomeLink />}
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
  console.error(error);
  return (
    <Result
      status="error"
      title={t('parts.refused.unexpected')}
      subTitle={t('parts.refused.unexpectedDetail')}
      extra={
        <Button
          onClick={() => {
            window.location.reload();
          }}
        >
          {t('parts.refused.reload')}
        </Button>
      }
    />
  );
};
