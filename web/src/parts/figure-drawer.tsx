import { useNavigate } from '@tanstack/react-router';
import { App, Button, Drawer, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FigureSearch } from '../app/search.ts';
import { FigureList } from './figure-list.tsx';

const parts = ['numerator', 'denominator'] as const;
type Part = (typeof parts)[number];

/**
 * Beside the page: the tasks behind the figure that the address names. A rate shows either side.
 * Its link shows somebody else the same.
 */
export const FigureDrawer = ({ figure }: Readonly<{ figure: FigureSearch }>) => {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const close = (): void => {
    void navigate({ to: '.', search: (old) => ({ ...old, figure: undefined }), resetScroll: false });
  };
  const show = (part: Part): void => {
    void navigate({
      to: '.',
      search: (old) => ({ ...old, figure: { ...figure, part } }),
      replace: true,
      resetScroll: false,
    });
  };
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(window.location.href);
      void message.success(t('parts.figure.copied'));
    } catch {
      void message.warning(t('parts.figure.notCopied'));
    }
  };
  return (
    <Drawer
      open
      onClose={close}
      size={640}
      title={figure.name}
      extra={<Button onClick={() => void copy()}>{t('parts.figure.copy')}</Button>}
    >
      {figure.rate && figure.part && (
        <Segmented<Part>
          aria-label={t('parts.figure.parts')}
          value={figure.part}
          options={parts.map((value) => ({ value, label: t(`parts.figure.${value}`) }))}
          onChange={show}
        />
      )}
      <FigureList figure={figure} />
    </Drawer>
  );
};
