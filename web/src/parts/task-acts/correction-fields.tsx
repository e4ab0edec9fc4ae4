import { Checkbox, Form, Input, Select } from 'antd';
import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../../api/client.ts';
import { words } from '../../texts/vi/words.ts';
import { taskActs } from '../../texts/vi/task-acts.ts';
import { DayField } from '../day-field.tsx';
import { ActField, DeadlineFields } from './act-fields.tsx';
import type { TaskValue } from './acts.ts';
import { UnitSelect } from '../unit-select.tsx';

type Wrong = keyof typeof taskActs.correction;
const kinds = Object.keys(taskActs.correction) as readonly Wrong[];

/** Chosen first, then put right: what is not chosen stays as it is. */
export const CorrectionFields = ({ task, chosen }: Readonly<{ task: TaskValue; chosen: readonly string[] }>) => {
  const { t } = useTranslation();
  const params = { params: { path: { id: task.planId } } };
  const plan = ask.useQuery('get', '/api/v1/plans/{id}', params, { enabled: chosen.length > 0 });
  const headings = (kind: 'field' | 'group') =>
    (plan.data?.plan.groups ?? [])
      .filter((group) => group.kind === kind)
      .map(({ key, label }) => ({ value: key, label }));
  const inputs: Readonly<Record<Exclude<Wrong, 'deadline'>, ReactNode>> = {
    number: <Input placeholder={task.number} />,
    title: <Input.TextArea rows={3} placeholder={task.title} />,
    field: <Select allowClear options={headings('field')} placeholder={words.nothing} />,
    group: <Select allowClear options={headings('group')} placeholder={words.nothing} />,
    product: <Input placeholder={task.product ?? words.nothing} />,
    leadUnit: <UnitSelect living />,
    completedOn: <DayField />,
  };
  return (
    <>
      <Form.Item
        name="chosen"
        label={t('taskActs.field.chosen')}
        rules={[
          {
            validator: (_rule, wrong: readonly string[] | undefined) =>
              wrong !== undefined && wrong.length > 0
                ? Promise.resolve()
                : Promise.reject(new Error(t('taskActs.field.chosenNeeded'))),
          },
        ]}
      >
        <Checkbox.Group options={kinds.map((kind) => ({ value: kind, label: t(`taskActs.correction.${kind}`) }))} />
      </Form.Item>
      {kinds
        .filter((kind) => chosen.includes(kind))
        .map((kind) => (
          <Fragment key={kind}>
            {kind === 'deadline' ? (
              <DeadlineFields of={['is', 'deadline']} label={t('taskActs.correction.deadline')} />
            ) : (
              <ActField name={['is', kind]} label={t(`taskActs.correction.${kind}`)}>
                {inputs[kind]}
              </ActField>
            )}
          </Fragment>
        ))}
    </>
  );
};
