import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../../api/client.ts';
import { useCorner } from '../../app/corner.ts';
import type { TaskValue } from '../../parts/task-acts/acts.ts';
import type { task as texts } from '../../texts/vi/task.ts';
import { UnitName } from '../../parts/unit-name.tsx';
import { Stage } from './stage.tsx';
import { TaskLink } from './task-link.tsx';
import styles from './task.module.css';

type FactName = keyof typeof texts.fact;

/** What was assigned to whom, and how far it is by the last report. */
export const Facts = ({ task }: Readonly<{ task: TaskValue }>) => {
  const { t } = useTranslation();
  const { query } = useCorner();
  const { data } = ask.useQuery('get', '/api/v1/plans/{id}', { params: { path: { id: task.planId }, query } });
  const heading = (kind: string, key: string | null): string | null =>
    data?.plan.groups.find((group) => group.kind === kind && group.key === key)?.label ?? key;
  const facts: readonly (readonly [FactName, ReactNode])[] = [
    ['stage', <Stage key="stage" task={task} />],
    ['lead', <UnitName key="lead" unit={task.leadUnit} />],
    ['cooperating', task.cooperatingUnits.length > 0 && <Units key="cooperating" units={task.cooperatingUnits} />],
    ['assignedBy', <UnitName key="assignedBy" unit={task.assignedBy} />],
    ['field', heading('field', task.field)],
    ['group', heading('group', task.group)],
    ['product', task.product],
    ['parent', task.parentTaskId !== null && <TaskLink key="parent" id={task.parentTaskId} />],
    ['cause', task.objectiveCause && t('task.fact.causeYes')],
    ['origin', task.illustrative && t('task.fact.illustrative')],
  ];
  return (
    <aside className={styles.facts} aria-label={t('task.facts')}>
      <h2>{t('task.facts')}</h2>
      <Measure percent={task.percent} />
      <dl>
        {facts
          .filter(([, value]) => value !== null && value !== false)
          .map(([name, value]) => (
            <div key={name}>
              <dt>{t(`task.fact.${name}`)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </aside>
  );
};

const Units = ({ units }: Readonly<{ units: TaskValue['cooperatingUnits'] }>) => (
  <ul className={styles.units}>
    {units.map((unit) => (
      <li key={unit.id}>
        <UnitName unit={unit} />
      </li>
    ))}
  </ul>
);

/** How far the lead unit says that it is: not how far the task counts. */
const Measure = ({ percent }: Readonly<{ percent: number | null }>) => {
  const { t } = useTranslation();
  if (percent === null) return <p className="soft">{t('task.noProgress')}</p>;
  return (
    <div className={styles.measure}>
      <p>
        {t('task.progress')}: <strong>{percent}%</strong>
      </p>
      <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
        <rect width="100" height="6" className={styles.left} />
        <rect width={percent} height="6" className={styles.done} />
      </svg>
      <p className="soft">{t('task.progressHint')}</p>
    </div>
  );
};
