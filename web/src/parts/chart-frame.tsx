import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './chart.module.css';

/**
 * What stands around a drawing of figures: `text` says its message in a sentence, `table` holds every value for those who cannot
 * or would rather not look at a picture.
 */
export const ChartFrame = ({
  text,
  table,
  height = 260,
  children,
}: Readonly<{ text: string; table: ReactNode; height?: number; children: ReactNode }>) => {
  const { t } = useTranslation();
  const [isTable, setIsTable] = useState(false);
  return (
    <figure className={styles.figure}>
      <div role="img" aria-label={text} style={{ height }}>
        {children}
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
