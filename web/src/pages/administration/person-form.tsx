import { Alert, Button, Form, Input, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import type { components } from '../../api/schema.ts';
import { actingHeaders, type Way } from '../../parts/acts/possible.ts';
import { useDoor } from '../../parts/use-door.ts';
import { ActField } from '../../parts/task-acts/act-fields.tsx';
import { withoutBlanks } from '../../parts/task-acts/body.ts';
import styles from './administration.module.css';
import type { Account } from './use-accounts.ts';

type Person = components['schemas']['PersonBody'];

/** Who the person is. None of it goes into history, and no draft of it stays in the browser. */
export const PersonForm = ({
  account: { id, person },
  as,
  onDone,
  onCancel,
}: Readonly<{ account: Account; as: Way; onDone: () => void; onCancel: () => void }>) => {
  const { t } = useTranslation();
  const keep = useDoor(async (values: Person) => {
    await api.PUT('/api/v1/accounts/{id}/person', {
      params: { path: { id } },
      headers: actingHeaders(as),
      body: withoutBlanks(values) as Person,
    });
    onDone();
  });
  return (
    <Form<Person>
      layout="vertical"
      className={styles.form}
      initialValues={person ?? {}}
      onFinish={keep.send}
      autoComplete="off"
    >
      <ActField name="displayName" label={t('administration.person.displayName')} isNeeded>
        <Input autoFocus maxLength={200} />
      </ActField>
      <ActField
        name="signInName"
        label={t('administration.person.signInName')}
        hint={t(person === null ? 'administration.person.signInNameHint' : 'administration.person.signInNameKept')}
      >
        <Input maxLength={100} autoCapitalize="none" spellCheck={false} />
      </ActField>
      <ActField name="email" label={t('administration.person.email')}>
        <Input type="email" maxLength={200} />
      </ActField>
      <ActField name="phone" label={t('administration.person.phone')}>
        <Input type="tel" maxLength={30} />
      </ActField>
      <p className={styles.note}>{t('administration.person.apart')}</p>
      {keep.sentences.length > 0 && <Alert type="warning" showIcon title={keep.sentences.join('. ')} role="alert" />}
      <Space wrap>
        <Button type="primary" htmlType="submit" loading={keep.isPending} disabled={keep.left > 0}>
          {t('administration.person.save')}
        </Button>
        <Button onClick={onCancel}>{t('parts.act.cancel')}</Button>
      </Space>
    </Form>
  );
};
