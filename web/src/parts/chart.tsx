import { Button } from 'antd';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Drawing } from './chart-canvas.tsx';
import styles from './chart.module.css';
import { Loading } from './states.tsx';

const Canvas = lazy(async () => ({ default: (await import('./chart-canvas.tsx')).ChartCanvas }));

/**
 * A drawing of figures that stand in a table too: `text` says its message in a sentence, `table` holds every value for those
 * who cannot or would rather not look at a picture.
 */
export const Chart = ({
  drawing,
  text,
  table,
  height = 260,
}: Readonly<{ drawing: Drawing; text: string; table: ReactNode; height?: number }>) => {
  const { t } = useTranslation();
  const [isTable, setIsTable] = useState(false);
  return (
    <figure className={styles.figure}>
      <div className={styles.drawing} role="img" aria-label={text} style={{ height }}>
        <Suspense fallback={<Loading rows={4} />}>
          <Canvas drawing={drawing} />
        </Suspense>
      </div>
      <figcaption className={styles.caption}>
        <span>{text}</span>
        <Button
          className="screen-only"
          size="small"
          type="link"
          aria-expanded={isTable}
          onClick={() => {
            setIsTable(!isTable);
          }}
        >
          {t(isTable ? 'parts.chart.hide' : 'parts.chart.table')}
        </Button>
      </figcaption>
      {isTable && <div className={styles.table}>{table}</div>}
    </figure>
  );
};
