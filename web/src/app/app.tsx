import { CloseOutlined } from '@ant-design/icons';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { App as AntdApp, ConfigProvider } from 'antd';
import type { Locale } from 'antd/es/locale';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../api/query-client.ts';
import { useIsDark, usePreferences } from './preferences.ts';
import { router } from './router.tsx';
import { themeOf } from './theme.ts';

/** Styles of the components are let in by the nonce of this document. */
const nonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? '';

/**
 * Where what floats is put: in the body itself the components would forbid scrolling by a style without that nonce; `page.css` does.
 */
const floating = (opener?: HTMLElement): HTMLElement =>
  opener?.closest<HTMLElement>('.ant-drawer-body') ?? document.getElementById('floating') ?? document.body;

export const App = ({ locale }: Readonly<{ locale: Locale }>) => {
  const { t } = useTranslation();
  const isDark = useIsDark();
  const { compact } = usePreferences();
  const closable = { closeIcon: <CloseOutlined aria-label={t('parts.close')} /> };
  useEffect(() => {
    document.documentElement.dataset.theme = isDark ? 'dark' : 'light';
  }, [isDark]);
  return (
    <ConfigProvider
      locale={locale}
      theme={themeOf(isDark, compact)}
      csp={{ nonce }}
      getPopupContainer={floating}
      drawer={closable}
      modal={closable}
    >
      <AntdApp component={false}>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </AntdApp>
    </ConfigProvider>
  );
};
