import { ClockCircleOutlined } from '@ant-design/icons';
import { Button, Popover } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shortDate } from '../../format/dates.ts';
import { useCorner } from '../corner.ts';
import styles from './frame.module.css';

const Dial = lazy(async () => ({ default: (await import('./dial.tsx')).Dial }));

/** Takes the whole page to another day, or to what was known on another day. */
export const TimeDial = () => {
  const { t } = useTranslation();
  const { at, knownOn, isPast } = useCorner();
  const [isOpen, setIsOpen] = useState(false);
  const moment = at !== undefined ? shortDate(at) : knownOn !== undefined ? shortDate(knownOn) : t('frame.time.now');
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      open={isOpen}
      onOpenChange={setIsOpen}
      title={t('frame.time.title')}
      destroyOnHidden
      content={
        <div className={styles.dialPlace}>
          <Suspense>
            <Dial
              onDone={() => {
                setIsOpen(false);
              }}
            />
          </Suspense>
        </div>
      }
    >
      <Button
        icon={<ClockCircleOutlined aria-hidden />}
        type={isPast ? 'primary' : 'default'}
        aria-label={t('frame.time.button', { moment })}
      >
        {moment}
      </Button>
    </Popover>
  );
};
