import { Link } from '@tanstack/react-router';
import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import { countText } from '../../format/numbers.ts';
import { Section } from '../../parts/page-head.tsx';
import type { Bucket, Waiting } from './buckets.ts';
import type { Choice } from './chosen.ts';
import { WaitingRow } from './waiting-row.tsx';
import styles from './my-work.module.css';

type Props = Readonly<{ name: Bucket; count: number; items: readonly Waiting[]; choice: Choice }>;

/** The first tasks of a bucket, and the way to all of them. */
export const BucketSection = ({ name, count, items, choice }: Props) => {
  const { t } = useTranslation();
  if (count === 0) return null;
  return (
    <Section
      title={t(`myWork.bucket.${name}`)}
      hint={<span className={styles.number}>{countText(count)}</span>}
      acts={<ChooseAll name={name} items={items} choice={choice} />}
    >
      <WaitingList name={name} items={items} choice={choice} />
      {count > items.length && (
        <Link to="." search={(old) => ({ ...old, bucket: name })}>
          {t('myWork.all', { count })}
        </Link>
      )}
    </Section>
  );
};

export const ChooseAll = ({ name, items, choice }: Omit<Props, 'count'>) => {
  const { t } = useTranslation();
  const chosen = items.filter(({ id }) => choice.has(id)).length;
  return (
    <Checkbox
      checked={items.length > 0 && chosen === items.length}
      indeterminate={chosen > 0 && chosen < items.length}
      onChange={() => {
        choice.toggleAll(items);
      }}
    >
      {t('myWork.chooseAll', { bucket: t(`myWork.bucket.${name}`) })}
    </Checkbox>
  );
};

export const WaitingList = ({ name, items, choice }: Omit<Props, 'count'>) => {
  const { t } = useTranslation();
  return (
    <ul className={styles.list} aria-label={t(`myWork.bucket.${name}`)}>
      {items.map((task) => (
        <WaitingRow
          key={task.id}
          task={task}
          bucket={name}
          isChosen={choice.has(task.id)}
          onChoose={() => {
            choice.toggle(task);
          }}
        />
      ))}
    </ul>
  );
};
