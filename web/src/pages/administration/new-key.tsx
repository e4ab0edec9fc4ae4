import { Alert, Button, Drawer, Form, Input, Radio, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import { addDays, today } from '../../format/dates.ts';
import { DayField } from '../../parts/day-field.tsx';
import { ActField } from '../../parts/task-acts/act-fields.tsx';
import { UnitsSelect } from '../../parts/unit-select.tsx';
import { useDoor } from '../../parts/use-door.ts';
import styles from './administration.module.css';
import { OnceShown } from './once-shown.tsx';
import { useGo } from './use-place.ts';

type Values = Readonly<{ label: string; scope: 'units' | 'everything'; units?: string[]; endsOn: string }>;

/** What the form proposes; the service knows the longest term. */
const usualDays = 90;

/** Beside the list: a key for a program that reads. What it opens is chosen, never left empty by mistake. */
export const NewKey = () => {
  const { t } = useTranslation();
  const go = useGo();
  const [secret, setSecret] = useState<string | null>(null);
  const make = useDoor(async ({ label, scope, units, endsOn }: Values) => {
    const { data } = await api.POST('/api/v1/api-keys', {
      body: { label, endsOn, ...(scope === 'units' && { units }) },
    });
    setSecret(data!.secret);
  });
  const close = (): void => {
    go({ make: undefined });
  };
  return (
    <Drawer
      open
      size={560}
      // What is shown once is not lost by a press beside it.
      mask={{ closable: secret === null }}
      keyboard={secret === null}
      onClose={close}
      title={t('administration.act.createKey')}
    >
      {secret !== null ? (
        <OnceShown
          label={t('administration.key.secret')}
          hint={t('administration.key.secretHint')}
          secret={secret}
          onDone={close}
        />
      ) : (
        <Form<Values>
          layout="vertical"
          className={styles.form}
          initialValues={{ scope: 'units', endsOn: addDays(today(), usualDays) }}
          onFinish={make.send}
        >
          <ActField
            name="label"
            label={t('administration.key.label')}
            hint={t('administration.key.labelHint')}
            isNeeded
          >
            <Input autoFocus maxLength={200} />
          </ActField>
          <Scope />
          <ActField
            name="endsOn"
            label={t('administration.key.endsOn')}
            hint={t('administration.key.endsOnHint')}
            isNeeded
          >
            <DayField />
          </ActField>
          {make.sentences.length > 0 && (
            <Alert type="warning" showIcon title={make.sentences.join('. ')} role="alert" />
          )}
          <Space wrap>
            <Button type="primary" htmlType="submit" loading={make.isPending} disabled={make.left > 0}>
              {t('administration.act.createKey')}
            </Button>
            <Button onClick={close}>{t('parts.act.cancel')}</Button>
          </Space>
        </Form>
      )}
    </Drawer>
  );
};

const Scope = () => {
  const { t } = useTranslation();
  const scope = Form.useWatch<Values['scope'] | undefined>('scope') ?? 'units';
  return (
    <>
      <ActField name="scope" label={t('administration.key.scope')}>
        <Radio.Group
          options={[
            { value: 'units', label: t('administration.key.ofUnits') },
            { value: 'everything', label: t('administration.everywhere') },
          ]}
        />
      </ActField>
      {scope === 'units' && (
        <ActField name="units" label={t('administration.key.units')} isNeeded>
          <UnitsSelect living />
        </ActField>
      )}
    </>
  );
};
