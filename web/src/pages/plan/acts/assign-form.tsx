import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client.ts';
import type { components } from '../../../api/schema.ts';
import { ActForm } from '../../../parts/act-form.tsx';
import type { ActingAs } from '../../../parts/acts/possible.ts';
import { UnitSelect, UnitsSelect } from '../../../parts/unit-select.tsx';
import type { PlanDetail } from '../plan-detail.ts';
import { CommonFields, useRequired } from './common-fields.tsx';
import { DeadlineFields } from './deadline-fields.tsx';

type Body = components['schemas']['AssignTaskBody'];
export type ActProps = Readonly<{ plan: PlanDetail; revision: string; as: ActingAs; onDone: () => void }>;

/** Giao: one more task of the plan. */
export const AssignForm = ({ plan, as, onDone }: ActProps) => {
  const { t } = useTranslation();
  const required = [...useRequired()];
  const kinds = (['field', 'group'] as const).filter((kind) => plan.groups.some((one) => one.kind === kind));
  return (
    <ActForm<Body>
      draft={`plan.${plan.id}.assign`}
      consequence={t('planActs.assign.consequence')}
      submit={t('planActs.assign.submit')}
      as={as}
      send={(body, header) => api.POST('/api/v1/plans/{id}/tasks', { params: { path: { id: plan.id }, header }, body })}
      onDone={onDone}
      onCancel={onDone}
    >
      <Form.Item name="number" label={t('planActs.assign.number')} rules={required}>
        <Input maxLength={30} />
      </Form.Item>
      <Form.Item name="title" label={t('planActs.assign.title')} rules={required}>
        <Input.TextArea rows={3} maxLength={2_000} />
      </Form.Item>
      {kinds.map((kind) => (
        <Form.Item key={kind} name={kind} label={t(`tasks.${kind}`)}>
          <Select
            allowClear
            options={plan.groups.filter((one) => one.kind === kind).map(({ key, label }) => ({ value: key, label }))}
          />
        </Form.Item>
      ))}
      <Form.Item name="leadUnit" label={t('tasks.unit')} rules={required}>
        <UnitSelect living />
      </Form.Item>
      <Form.Item name="cooperatingUnits" label={t('planActs.assign.cooperating')}>
        <UnitsSelect living />
      </Form.Item>
      <DeadlineFields />
      <Form.Item name="product" label={t('planActs.assign.product')}>
        <Input maxLength={1_000} />
      </Form.Item>
      <CommonFields />
    </ActForm>
  );
};
