import { useNavigate } from '@tanstack/react-router';
import { App, Button, Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FigureSearch } from '../app/search.ts';
import { FigureList } from './figure-list.tsx';

/** Beside the page: the tasks behind the figure that the address names. Its link shows somebody else the same. */
export const FigureDrawer = ({ figure }: Readonly<{ figure: FigureSearch }>) => {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const close = (): void => {
    void navigate({ to: '.', search: (old) => ({ ...old, figure: undefined }), resetScroll: false });
  };
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(window.location.href);
    void message.success(t('parts.figure.copied'));
  };
  return (
    <Drawer
      open
      onClose={close}
      size={640}
      title={figure.name}
      extra={<Button onClick={() => void copy()}>{t('parts.figure.copy')}</Button>}
    >
      <FigureList figure={figure} />
    </Drawer>
  );
};
