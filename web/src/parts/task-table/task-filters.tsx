import { Button, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { DayField } from '../day-field.tsx';
import { PlanSelect } from '../plan-select.tsx';
import { UnitSelect } from '../unit-select.tsx';
import { filtersOf, stages, statuses, type TaskSearch } from './task-search.ts';
import styles from './task-table.module.css';
import { useTaskSearch } from './use-task-search.ts';

/** A field (lĩnh vực) or group (nhóm nhiệm vụ) of a plan. */
export type PlanHeading = Readonly<{ key: string; label: string; kind: 'field' | 'group' }>;

const nothing: TaskSearch = {
  ...{ status: undefined, stage: undefined, plan: undefined, unit: undefined, field: undefined, group: undefined },
  ...{ dueFrom: undefined, dueTo: undefined },
};

type Props = Readonly<{
  headings: readonly PlanHeading[];
  /** Whether the plan can be chosen. */
  withPlan: boolean;
}>;

/** What the list may be narrowed by; all of it stands in the address. */
export const TaskFilterBar = ({ headings, withPlan }: Props) => {
  const { t } = useTranslation();
  const [search, change] = useTaskSearch();
  const { status, stage, unit, dueFrom, dueTo } = search;
  const kinds = (['field', 'group'] as const).filter((kind) => headings.some((heading) => heading.kind === kind));
  return (
    <div className={styles.filters}>
      <Select
        allowClear
        className={styles.choice}
        aria-label={t('tasks.status')}
        placeholder={t('tasks.status')}
        value={status}
        options={statuses.map((value) => ({ value, label: t(`words.status.${value}`) }))}
        popupMatchSelectWidth={false}
        onChange={(value) => {
          change({ status: value });
        }}
      />
      <Select
        allowClear
        className={styles.choice}
        aria-label={t('tasks.stage')}
        placeholder={t('tasks.stage')}
        value={stage}
        options={stages.map((value) => ({ value, label: t(`words.stage.${value}`) }))}
        popupMatchSelectWidth={false}
        onChange={(value) => {
          change({ stage: value });
        }}
      />
      <UnitSelect
        className={styles.wideChoice}
        label={t('tasks.unit')}
        value={unit}
        onChange={(value) => {
          change({ unit: value });
        }}
      />
      {withPlan && (
        <PlanSelect
          className={styles.wideChoice}
          label={t('tasks.column.plan')}
          value={search.plan}
          onChange={(value) => {
            // Fields and groups are those of one plan.
            change({ plan: value, field: undefined, group: undefined });
          }}
        />
      )}
      {kinds.map((kind) => (
        <Select
          key={kind}
          allowClear
          className={styles.wideChoice}
          aria-label={t(`tasks.${kind}`)}
          placeholder={t(`tasks.${kind}`)}
          value={search[kind]}
          options={headings.filter((one) => one.kind === kind).map(({ key, label }) => ({ value: key, label }))}
          popupMatchSelectWidth={false}
          onChange={(value) => {
            change({ [kind]: value });
          }}
        />
      ))}
      <span className={styles.days}>
        <DayField
          label={t('tasks.dueFrom')}
          value={dueFrom}
          onChange={(day) => {
            change({ dueFrom: day });
          }}
        />
        <DayField
          label={t('tasks.dueTo')}
          value={dueTo}
          onChange={(day) => {
            change({ dueTo: day });
          }}
        />
      </span>
      {Object.keys(filtersOf(search)).length > 0 && (
        <Button
          type="link"
          onClick={() => {
            change(nothing);
          }}
        >
          {t('tasks.clear')}
        </Button>
      )}
    </div>
  );
};
