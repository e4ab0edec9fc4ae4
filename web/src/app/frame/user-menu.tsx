import { UserOutlined } from '@ant-design/icons';
import { useNavigate } from '@tanstack/react-router';
import { App, Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import { somebodyElse } from '../../api/query-client.ts';
import { chooseLanguage, currentLanguage } from '../../texts/language.ts';
import { prefer, usePreferences } from '../preferences.ts';
import { useWho } from '../session.tsx';

const themes = ['system', 'light', 'dark'] as const;

/** Opens as soon as it is there: somebody asked for it. */
export const UserMenu = () => {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const who = useWho();
  const navigate = useNavigate();
  const [isOpen, setIsOpen] = useState(true);
  const { theme, compact } = usePreferences();
  const name = who.displayName ?? who.signInName ?? '';
  const signOut = async (): Promise<void> => {
    await api.DELETE('/api/v1/session');
    somebodyElse();
    window.location.assign('/');
  };
  return (
    <Dropdown
      open={isOpen}
      onOpenChange={setIsOpen}
      trigger={['click']}
      menu={{
        selectedKeys: [theme, ...(compact ? ['compact'] : [])],
        items: [
          { key: 'name', type: 'group', label: name },
          {
            key: 'profile',
            label: t('frame.user.profile'),
            onClick: () => void navigate({ to: '/tai-khoan' }),
          },
          {
            key: 'language',
            label: t('frame.user.language'),
            onClick: () => {
              chooseLanguage(currentLanguage() === 'vi' ? 'en' : 'vi');
            },
          },
          {
            key: 'theme',
            label: t('frame.user.theme'),
            children: themes.map((key) => ({
              key,
              label: t(`frame.user.themes.${key}`),
              onClick: () => {
                prefer({ theme: key });
              },
            })),
          },
          {
            key: 'compact',
            label: t('frame.user.density'),
            onClick: () => {
              prefer({ compact: !compact });
            },
          },
          {
            key: 'board',
            label: t('frame.user.board'),
            onClick: () => void navigate({ to: '.', search: (old) => ({ ...old, board: true }) }),
          },
          { type: 'divider' },
          {
            key: 'signOut',
            label: t('frame.user.signOut'),
            onClick: () => {
              signOut().catch((error: unknown) =>
                message.error(error instanceof Error ? error.message : String(error)),
              );
            },
          },
        ],
      }}
    >
      <Button autoFocus type="text" icon={<UserOutlined aria-hidden />} aria-label={t('frame.user.menu', { name })} />
    </Dropdown>
  );
};
