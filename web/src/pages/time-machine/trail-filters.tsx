import { Button, DatePicker, Input, Select } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { useEventName } from '../../app/event-name.ts';
import { byVietnamese, folded } from '../../format/folding.ts';
import { words } from '../../texts/vi/words.ts';
import styles from './trail.module.css';
import type { TrailSearch } from './time-machine-search.ts';

const format = ['DD/MM/YYYY', 'D/M/YYYY'];
const dayIn = (value: string | undefined) => (value === undefined ? null : dayjs(value));
const textIn = (value: string): string | undefined => (value.trim() === '' ? undefined : value.trim());

/** What is searched for; a text is asked for with Enter or on leaving its field. */
export const TrailFilters = ({
  search,
  onChange,
}: Readonly<{ search: TrailSearch; onChange: (change: TrailSearch) => void }>) => {
  const { t } = useTranslation();
  const eventName = useEventName();
  const types = Object.keys(words.event)
    .map((type) => ({ value: type, label: eventName(type) }))
    .toSorted((one, other) => byVietnamese(one.label, other.label));
  const { q, type, actor, from, to } = search;
  const isFiltered = [q, type, actor, from, to].some((value) => value !== undefined);
  return (
    <div className={`${styles.filters} screen-only`} role="search" aria-label={t('timeMachine.trail.search')}>
      <label className={styles.wide}>
        {t('timeMachine.trail.text')}
        <Input.Search
          key={`q ${search.q ?? ''}`}
          defaultValue={search.q}
          placeholder={t('timeMachine.trail.textHint')}
          onSearch={(value) => {
            onChange({ q: textIn(value) });
          }}
        />
      </label>
      <label>
        {t('timeMachine.trail.type')}
        <Select
          allowClear
          value={search.type}
          options={types}
          placeholder={t('timeMachine.trail.anyType')}
          showSearch={{
            filterOption: (typed, option) => folded(option?.label ?? '').includes(folded(typed)),
          }}
          onChange={(type) => {
            onChange({ type });
          }}
        />
      </label>
      <label>
        {t('timeMachine.trail.actor')}
        <Input
          key={`actor ${search.actor ?? ''}`}
          allowClear
          defaultValue={search.actor}
          placeholder={t('timeMachine.trail.anybody')}
          onPressEnter={({ currentTarget }) => {
            onChange({ actor: textIn(currentTarget.value) });
          }}
          onBlur={({ currentTarget }) => {
            onChange({ actor: textIn(currentTarget.value) });
          }}
        />
      </label>
      <label>
        {t('timeMachine.trail.from')}
        <DatePicker
          value={dayIn(search.from)}
          format={format}
          onChange={(day) => {
            onChange({ from: day?.format('YYYY-MM-DD') });
          }}
        />
      </label>
      <label>
        {t('timeMachine.trail.to')}
        <DatePicker
          value={dayIn(search.to)}
          format={format}
          onChange={(day) => {
            onChange({ to: day?.format('YYYY-MM-DD') });
          }}
        />
      </label>
      {isFiltered && (
        <Button
          className={styles.clear}
          onClick={() => {
            onChange({ q: undefined, type: undefined, actor: undefined, from: undefined, to: undefined });
          }}
        >
          {t('timeMachine.trail.clear')}
        </Button>
      )}
    </div>
  );
};
