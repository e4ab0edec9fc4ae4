import { Button, Checkbox, Form, Input, Select } from 'antd';
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
      <Form.List name={['content', 'groups']}>
        {(items, { add, remove }) => (
          <Form.Item label={t('planActs.content.groups')}>
            {items.map(({ key, name }) => (
              <div key={key} className={styles.item}>
                <div className={styles.row}>
                  <Form.Item name={[name, 'key']} label={t('planActs.content.groupKey')} rules={required}>
                    <Input maxLength={80} />
                  </Form.Item>
                  <Form.Item name={[name, 'label']} label={t('planActs.content.groupLabel')} rules={required}>
                    <Input maxLength={500} />
                  </Form.Item>
                  <Form.Item name={[name, 'kind']} label={t('planActs.content.groupKind')} rules={required}>
                    <Select options={kinds.map((value) => ({ value, label: t(`tasks.${value}`) }))} />
                  </Form.Item>
                </div>
                <Remove
                  onRemove={() => {
                    remove(name);
                  }}
                />
              </div>
            ))}
            <Button
              onClick={() => {
                add();
              }}
            >
              {t('planActs.content.addGroup')}
            </Button>
          </Form.Item>
        )}
      </Form.List>
      <Form.List name={['content', 'legalBases']}>
        {(items, { add, remove }) => (
          <Form.Item label={t('plan.bases')}>
            {items.map(({ key, name }) => (
              <div key={key} className={styles.item}>
                <div className={styles.row}>
                  <Form.Item name={[name, 'symbol']} label={t('planActs.content.symbol')} rules={required}>
                    <Input maxLength={100} />
                  </Form.Item>
                  <Form.Item name={[name, 'issuedOn']} label={t('planActs.content.issuedOn')} rules={required}>
                    <DayField />
                  </Form.Item>
                  <Form.Item name={[name, 'issuer']} label={t('planActs.content.issuer')} rules={required}>
                    <Input maxLength={300} />
                  </Form.Item>
                </div>
                <Remove
                  onRemove={() => {
                    remove(name);
                  }}
                />
              </div>
            ))}
            <Button
              onClick={() => {
                add();
              }}
            >
              {t('planActs.content.addBasis')}
            </Button>
          </Form.Item>
        )}
      </Form.List>
      <Form.Item name={['content', 'countsOpenEnded']} valuePropName="checked">
        <Checkbox>{t('planActs.content.countsOpenEnded')}</Checkbox>
      </Form.Item>
      <Form.Item name={['content', 'note']} label={t('plan.note')}>
        <Input.TextArea rows={2} maxLength={2_000} />
      </Form.Item>
    </>
  );
};

const Remove = ({ onRemove }: Readonly<{ onRemove: () => void }>) => {
  const { t } = useTranslation();
  return (
    <Button type="link" onClick={onRemove}>
      {t('planActs.content.remove')}
    </Button>
  );
};
