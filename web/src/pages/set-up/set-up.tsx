import { Alert, Button, Form, Input, Result, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import type { components } from '../../api/schema.ts';
import { useDoor } from '../../parts/use-door.ts';
import { vi } from '../../texts/vi/catalogue.ts';
import { Door } from '../sign-in/door.tsx';

type Values = components['schemas']['SetUpBody'];
type Kind = keyof typeof vi.words.unitKind;

const kinds = Object.keys(vi.words.unitKind) as Kind[];

/** With the one-time code of the operator: the first organisation and its administrator. */
export const SetUp = () => {
  const { t } = useTranslation();
  const [isDone, setIsDone] = useState(false);
  const { send, sentences, isPending } = useDoor(async (body: Values) => {
    await api.POST('/api/v1/set-up', { body });
    setIsDone(true);
  });
  const rules = [{ required: true, message: t('signIn.required') }];
  if (isDone) {
    return (
      <Door title={t('setUp.title')}>
        <Result status="success" title={t('setUp.done')} extra={<a href="/">{t('setUp.toSignIn')}</a>} />
      </Door>
    );
  }
  return (
    <Door title={t('setUp.title')}>
      <h2>{t('setUp.title')}</h2>
      <p>{t('setUp.lead')}</p>
      <Form<Values> layout="vertical" requiredMark={false} onFinish={send}>
        <Form.Item name="code" label={t('setUp.code')} rules={rules}>
          <Input autoFocus autoComplete="off" spellCheck={false} maxLength={200} />
        </Form.Item>
        <Form.Item
          name={['organisation', 'name']}
          label={t('setUp.organisation')}
          extra={t('setUp.organisationHint')}
          rules={rules}
        >
          <Input maxLength={300} />
        </Form.Item>
        <Form.Item name={['organisation', 'kind']} label={t('setUp.kind')} rules={rules}>
          <Select options={kinds.map((value) => ({ value, label: t(`words.unitKind.${value}`) }))} />
        </Form.Item>
        <Form.Item name="signInName" label={t('setUp.signInName')} rules={rules}>
          <Input autoComplete="username" autoCapitalize="none" spellCheck={false} maxLength={200} />
        </Form.Item>
        <Form.Item name="displayName" label={t('setUp.displayName')} rules={rules}>
          <Input autoComplete="name" maxLength={200} />
        </Form.Item>
        <Form.Item name="password" label={t('setUp.password')} extra={t('signIn.nextHint')} rules={rules}>
          <Input.Password autoComplete="new-password" maxLength={500} />
        </Form.Item>
        {sentences.length > 0 && <Alert type="warning" showIcon title={sentences.join('. ')} role="alert" />}
        <Button type="primary" htmlType="submit" block loading={isPending}>
          {t('setUp.submit')}
        </Button>
      </Form>
    </Door>
  );
};
