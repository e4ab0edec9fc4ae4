import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button, DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { daysBetween, shortDate } from '../../format/dates.ts';
import type { Change } from './changes.ts';
import styles from './dials.module.css';
import { dayAt, movedBy, stopOf, stopsOf, type Life } from './slider-days.ts';

type Props = Readonly<{
  label: string;
  hint: string;
  /** `undefined`: the present. */
  day: string | undefined;
  life: Life;
  changes: readonly Change[];
  /** Later days cannot be chosen in the field. */
  latest?: string;
  onMove: (day: string | undefined) => void;
}>;

/** One axis of time: dragged, moved by keys, or set to a day by its field; with marks where figures changed. */
export const TimeSlider = ({ label, hint, day, life, changes, latest, onMove }: Props) => {
  const { t } = useTranslation();
  const id = useId();
  const text = day === undefined ? t('frame.time.now') : shortDate(day);
  const nudge = (key: 'ArrowLeft' | 'ArrowRight'): void => {
    const moved = movedBy({ key, shiftKey: false }, day, life);
    if (moved !== null) onMove(moved.day);
  };
  return (
    <div className={styles.dial} role="group" aria-labelledby={id}>
      <div className={styles.label} id={id}>
        <strong>{label}</strong>
        <small>{hint}</small>
      </div>
      <div className={`${styles.slider} screen-only`}>
        <Strip life={life} changes={changes} />
        <input
          type="range"
          className={styles.range}
          min={0}
          max={stopsOf(life)}
          value={stopOf(day, life)}
          aria-label={label}
          aria-valuetext={text}
          onChange={({ target }) => {
            onMove(dayAt(target.valueAsNumber, life));
          }}
          onKeyDown={(event) => {
            const moved = movedBy(event, day, life);
            if (moved === null) return;
            event.preventDefault();
            onMove(moved.day);
          }}
        />
        <div className={styles.ends} aria-hidden="true">
          <span>{shortDate(life.first)}</span>
          <span>{t('frame.time.now')}</span>
        </div>
      </div>
      <div className={styles.day}>
        <Button
          icon={<LeftOutlined aria-hidden />}
          aria-label={t('timeMachine.dayBefore', { dial: label })}
          onClick={() => {
            nudge('ArrowLeft');
          }}
        />
        <DatePicker
          value={day === undefined ? null : dayjs(day)}
          format={['DD/MM/YYYY', 'D/M/YYYY']}
          placeholder={t('frame.time.now')}
          aria-label={t('timeMachine.exactly', { dial: label })}
          {...(latest !== undefined && { maxDate: dayjs(latest) })}
          onChange={(value) => {
            onMove(value === null ? undefined : value.format('YYYY-MM-DD'));
          }}
        />
        <Button
          icon={<RightOutlined aria-hidden />}
          aria-label={t('timeMachine.dayAfter', { dial: label })}
          onClick={() => {
            nudge('ArrowRight');
          }}
        />
      </div>
    </div>
  );
};

const height = 20;

/** Higher where more tasks changed their class; the least change can still be seen. */
const Strip = ({ life, changes }: Readonly<{ life: Life; changes: readonly Change[] }>) => {
  const stops = stopsOf(life);
  const most = Math.max(1, ...changes.map(({ size }) => size));
  const width = Math.max(1, stops / 300);
  return (
    <svg
      className={styles.strip}
      viewBox={`0 0 ${stops} ${height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      data-marks={changes.length}
    >
      {changes.map(({ at, size }) => {
        const tall = 4 + ((height - 4) * Math.sqrt(size)) / Math.sqrt(most);
        const middle = daysBetween(life.first, at);
        return <rect key={at} x={middle - width / 2} y={height - tall} width={width} height={tall} />;
      })}
    </svg>
  );
};
