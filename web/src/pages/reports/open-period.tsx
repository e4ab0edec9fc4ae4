import { useNavigate } from '@tanstack/react-router';
import { Drawer, Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../../api/client.ts';
import { shortDate } from '../../format/dates.ts';
import { ActForm } from '../../parts/act-form.tsx';
import { UnitById } from '../../parts/unit-by-id.tsx';
import { useReceivers } from '../../parts/report/acting.ts';
import { formBodyOf, type TypedCell } from './form-body.ts';
import { FormBuilder } from './form-builder.tsx';
import type { ReportType } from './period-table.tsx';

type Opening = Readonly<{ receiver: string; planId?: string; cells?: readonly TypedCell[] }>;
type Props = Readonly<{ type: ReportType; year: number; period: string }>;

/** Opens a period: who receives, which tasks are counted, what units type in besides. */
export const OpenPeriod = ({ type, year, period }: Props) => {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: '/bao-cao' });
  const receivers = useReceivers();
  const plans = ask.useQuery('get', '/api/v1/plans', { params: { query: { limit: 200 } } });
  const chosen = type.periods.find(({ key }) => key === period);
  const close = (): void => {
    void navigate({ to: '.', search: (old) => ({ ...old, opening: undefined }), resetScroll: false });
  };
  const roleOf = (unit: string) => receivers.find(({ id }) => id === unit)?.role;
  if (chosen === undefined || receivers.length === 0) return null;
  return (
    <Drawer open size={640} onClose={close} title={t('reports.opening.title', { period: chosen.label, year })}>
      <ActForm<Opening>
        draft={`report-round.open.${type.code}.${year}.${period}`}
        submit={t('reports.opening.submit')}
        consequence={t('reports.opening.consequence', { to: shortDate(chosen.to), due: chosen.due.text })}
        initial={{ receiver: receivers[0]?.id }}
        send={({ receiver: unit, planId, cells }, headers) =>
          api.POST('/api/v1/report-rounds', {
            params: { header: { ...headers, 'X-Acting-Unit': unit, 'X-Acting-Role': roleOf(unit) } },
            body: { reportType: type.code, year, period, receiver: unit, planId, form: formBodyOf(cells) },
          })
        }
        onDone={({ id }) => void navigate({ to: '/bao-cao/$roundId', params: { roundId: id } })}
        onCancel={close}
      >
        <Form.Item name="receiver" label={t('reports.opening.receiver')} extra={t('reports.opening.receiverHint')}>
          <Select options={receivers.map(({ id }) => ({ value: id, label: <UnitById id={id} /> }))} />
        </Form.Item>
        <Form.Item name="planId" label={t('reports.opening.plan')} extra={t('reports.opening.planHint', { year })}>
          <Select
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            placeholder={t('reports.opening.allPlans', { year })}
            options={plans.data?.items.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Form.Item>
        <FormBuilder />
      </ActForm>
    </Drawer>
  );
};
