import { Collapse } from 'antd';
import { useTranslation } from 'react-i18next';
import { Section } from '../../parts/page-head.tsx';
import type { ReportType } from './period-table.tsx';
import styles from './reports.module.css';

/** What each report regime states: ten fields, each with its source. */
export const ReportTypes = ({ types }: Readonly<{ types: readonly ReportType[] }>) => {
  const { t } = useTranslation();
  return (
    <Section title={t('reports.types.title')} hint={t('reports.types.hint')}>
      <Collapse
        items={types.map(({ code, fields }) => ({
          key: code,
          label: fields.find(({ field }) => field === 'name')?.value ?? code,
          children: <Fields fields={fields} />,
        }))}
      />
    </Section>
  );
};

const Fields = ({ fields }: Readonly<{ fields: ReportType['fields'] }>) => {
  const { t } = useTranslation();
  return (
    <dl className={styles.fields}>
      {fields.map(({ field, value, citation, verified }) => (
        <div key={field}>
          <dt>{t(`reports.types.${field}`)}</dt>
          <dd>
            {value}
            <small className="soft">
              {citation}
              {!verified && ` (${t('words.unverified')})`}
            </small>
          </dd>
        </div>
      ))}
    </dl>
  );
};
