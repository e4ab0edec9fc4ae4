import { RightOutlined } from '@ant-design/icons';
import { keepPreviousData } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../../api/client.ts';
import type { components } from '../../api/schema.ts';
import { useCorner } from '../../app/corner.ts';
import { Answer } from '../../parts/answer.tsx';
import { AsOf } from '../../parts/as-of.tsx';
import { EmptyState } from '../../parts/states.tsx';
import { Lifetime } from './lifetime.tsx';
import styles from './units.module.css';

type Unit = components['schemas']['UnitView'];

/** Units asked for at once; a province has fewer communes than the API answers with. */
const step = 100;
const most = 1_000;

/** Units at the top on the shown day, or those under one; each opens to those under it, asked for only then. */
const useBranch = (parent: string | undefined, withEnded: boolean, limit: number) => {
  const { query: corner } = useCorner();
  const which = parent === undefined ? { top: 'true' as const } : { parent };
  const query = { limit, ...corner, ...which, ...(!withEnded && { living: 'true' as const }) };
  return ask.useQuery('get', '/api/v1/units', { params: { query } }, { placeholderData: keepPreviousData });
};

export const UnitTree = ({ withEnded }: Readonly<{ withEnded: boolean }>) => {
  const { t } = useTranslation();
  const [limit, setLimit] = useState(step);
  const units = useBranch(undefined, withEnded, limit);
  return (
    <Answer of={units}>
      {(shown) =>
        shown.items.length === 0 ? (
          <EmptyState title={t('units.noneAtAll')} hint={t('units.noneAtAllHint')} />
        ) : (
          <>
            <AsOf of={shown} />
            <nav aria-label={t('units.tree')} className={styles.tree}>
              <Branches units={shown.items} withEnded={withEnded} />
              {shown.next !== null && limit < most && (
                <Button
                  type="link"
                  onClick={() => {
                    setLimit(Math.min(limit + step, most));
                  }}
                >
                  {t('units.more')}
                </Button>
              )}
            </nav>
          </>
        )
      }
    </Answer>
  );
};

const Branches = ({ units, withEnded }: Readonly<{ units: readonly Unit[]; withEnded: boolean }>) => (
  <ul className={styles.branches}>
    {units.map((unit) => (
      <Node key={unit.id} unit={unit} withEnded={withEnded} />
    ))}
  </ul>
);

const Node = ({ unit, withEnded }: Readonly<{ unit: Unit; withEnded: boolean }>) => {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  const under = useId();
  return (
    <li>
      <div className={styles.node}>
        <button
          type="button"
          className={styles.toggle}
          aria-expanded={isOpen}
          aria-controls={isOpen ? under : undefined}
          aria-label={t('units.open', { name: unit.name })}
          onClick={() => {
            setIsOpen(!isOpen);
          }}
        >
          <RightOutlined rotate={isOpen ? 90 : 0} aria-hidden />
        </button>
        <div className={styles.told}>
          <Link to="/don-vi/$unitId" params={{ unitId: unit.id }}>
            {unit.name}
          </Link>
          <small className={`soft ${styles.facts}`}>
            {unit.code !== null && <>{t('unit.code', { code: unit.code })} · </>}
            <Lifetime unit={unit} />
          </small>
        </div>
      </div>
      {isOpen && (
        <div id={under}>
          <UnitsUnder parent={unit.id} withEnded={withEnded} />
        </div>
      )}
    </li>
  );
};

/** Units directly under one. */
export const UnitsUnder = ({ parent, withEnded }: Readonly<{ parent: string; withEnded: boolean }>) => {
  const { t } = useTranslation();
  const [limit, setLimit] = useState(step);
  const units = useBranch(parent, withEnded, limit);
  return (
    <Answer of={units} rows={2}>
      {({ items, next }) =>
        items.length === 0 ? (
          <p className={`soft ${styles.noneUnder}`}>{t('units.noneUnder')}</p>
        ) : (
          <>
            <Branches units={items} withEnded={withEnded} />
            {next !== null && limit < most && (
              <Button
                type="link"
                onClick={() => {
                  setLimit(Math.min(limit + step, most));
                }}
              >
                {t('units.more')}
              </Button>
            )}
          </>
        )
      }
    </Answer>
  );
};
