import { Button, Checkbox, Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DayField } from '../../../parts/day-field.tsx';
import styles from './acts.module.css';
import { useRequired } from './common-fields.tsx';

const kinds = ['field', 'group'] as const;

/** What a plan says apart from its tasks; the same for a new plan and for one that is amended. */
export const ContentFields = () => {
  const { t } = useTranslation();
  const required = [...useRequired()];
  return (
    <>
      <Form.Item name={['content', 'name']} label={t('planActs.content.name')} rules={required}>
        <Input.TextArea rows={2} maxLength={1_000} />
      </Form.Item>
      <div className={styles.row}>
        <Form.Item name={['content', 'coversFrom']} label={t('planActs.content.coversFrom')} rules={required}>
          <DayField />
        </Form.Item>
        <Form.Item name={['content', 'coversTo']} label={t('planActs.content.coversTo')} rules={required}>
          <DayField />
        </Form.Item>
      </div>
      <Rows name={['content', 'groups']} label={t('planActs.content.groups')} add={t('planActs.content.addGroup')}>
        {(row) => (
          <>
            <Form.Item name={[row, 'key']} label={t('planActs.content.groupKey')} rules={required}>
              <Input maxLength={80} />
            </Form.Item>
            <Form.Item name={[row, 'label']} label={t('planActs.content.groupLabel')} rules={required}>
              <Input maxLength={500} />
            </Form.Item>
            <Form.Item name={[row, 'kind']} label={t('planActs.content.groupKind')} rules={required}>
              <Select options={kinds.map((value) => ({ value, label: t(`tasks.${value}`) }))} />
            </Form.Item>
          </>
        )}
      </Rows>
      <Rows name={['content', 'legalBases']} label={t('plan.bases')} add={t('planActs.content.addBasis')}>
        {(row) => (
          <>
            <Form.Item name={[row, 'symbol']} label={t('planActs.content.symbol')} rules={required}>
              <Input maxLength={100} />
            </Form.Item>
            <Form.Item name={[row, 'issuedOn']} label={t('planActs.content.issuedOn')} rules={required}>
              <DayField />
            </Form.Item>
            <Form.Item name={[row, 'issuer']} label={t('planActs.content.issuer')} rules={required}>
              <Input maxLength={300} />
            </Form.Item>
          </>
        )}
      </Rows>
      <Form.Item name={['content', 'countsOpenEnded']} valuePropName="checked">
        <Checkbox>{t('planActs.content.countsOpenEnded')}</Checkbox>
      </Form.Item>
      <Form.Item name={['content', 'note']} label={t('plan.note')}>
        <Input.TextArea rows={2} maxLength={2_000} />
      </Form.Item>
    </>
  );
};

type RowsProps = Readonly<{
  name: [string, string];
  label: string;
  /** What adds a row is called. */
  add: string;
  /** Fields of a row, by its place. */
  children: (row: number) => ReactNode;
}>;

/** As many rows as the document has, each with a way out. */
const Rows = ({ name, label, add, children }: RowsProps) => {
  const { t } = useTranslation();
  return (
    <Form.List name={name}>
      {(rows, list) => (
        <Form.Item label={label}>
          {rows.map((row) => (
            <div key={row.key} className={styles.item}>
              <div className={styles.row}>{children(row.name)}</div>
              <Button
                type="link"
                onClick={() => {
                  list.remove(row.name);
                }}
              >
                {t('planActs.content.remove')}
              </Button>
            </div>
          ))}
          <Button
            onClick={() => {
              list.add();
            }}
          >
            {add}
          </Button>
        </Form.Item>
      )}
    </Form.List>
  );
};
