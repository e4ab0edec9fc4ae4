import { UserOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWho } from '../session.tsx';

const UserMenu = lazy(async () => ({ default: (await import('./user-menu.tsx')).UserMenu }));

/** The way to the menu of the account; the menu itself is fetched by whoever opens it. */
export const UserButton = () => {
  const { t } = useTranslation();
  const who = useWho();
  const [isWanted, setIsWanted] = useState(false);
  const button = (
    <Button
      type="text"
      icon={<UserOutlined aria-hidden />}
      aria-label={t('frame.user.menu', { name: who.displayName ?? who.signInName ?? '' })}
      onClick={() => {
        setIsWanted(true);
      }}
    />
  );
  if (!isWanted) return button;
  return (
    <Suspense fallback={button}>
      <UserMenu />
    </Suspense>
  );
};
