import { useNavigate } from '@tanstack/react-router';
import { Drawer, Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../../api/client.ts';
import { shortDate } from '../../format/dates.ts';
import { ActForm } from '../../parts/act-form.tsx';
import { useHeldWays, type Possible } from '../../parts/acts/possible.ts';
import { RefusedAct } from '../../parts/acts/why-not.tsx';
import { Answer } from '../../parts/answer.tsx';
import { useDueText } from '../../parts/report/due-text.ts';
import { formBodyOf, type TypedCell } from './form-body.ts';
import { FormBuilder } from './form-builder.tsx';
import { useOpenings } from './openings.ts';
import type { ReportType } from './period-table.tsx';

type Opening = Readonly<{ receiver: string; planId?: string; cells?: readonly TypedCell[] }>;
type Period = ReportType['periods'][number];
type Props = Readonly<{ type: ReportType; year: number; period: string }>;

/** Opens a period: who receives, which tasks are counted, what units type in besides. */
export const OpenPeriod = ({ type, year, period }: Props) => {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: '/bao-cao' });
  const openings = useOpenings(type.code, year);
  const chosen = type.periods.find(({ key }) => key === period);
  const close = (): void => {
    void navigate({ to: '.', search: (old) => ({ ...old, opening: undefined }), resetScroll: false });
  };
  if (chosen === undefined) return null;
  return (
    <Drawer open size={640} onClose={close} title={t('reports.opening.title', { period: chosen.label, year })}>
      <Answer of={openings} rows={4}>
        {({ acts }) => (
          <OpeningForm
            type={type.code}
            year={year}
            period={chosen}
            possible={acts.find(({ act }) => act === period)}
            onCancel={close}
          />
        )}
      </Answer>
    </Drawer>
  );
};

type FormProps = Readonly<{
  type: string;
  year: number;
  period: Period;
  possible: Possible | undefined;
  onCancel: () => void;
}>;

const OpeningForm = ({ type, year, period, possible, onCancel }: FormProps) => {
  const { t } = useTranslation();
  const dueText = useDueText();
  const navigate = useNavigate({ from: '/bao-cao' });
  const plans = ask.useQuery('get', '/api/v1/plans', { params: { query: { limit: 200 } } });
  const ways = useHeldWays(possible);
  const receivers = new Map(ways.map(({ unit }) => [unit.id, unit.name]));
  const roleAt = (receiver: string) => ways.find(({ unit }) => unit.id === receiver)?.role;
  if (ways.length === 0) return <RefusedAct refusal={possible?.refusal} />;
  return (
    <ActForm<Opening>
      draft={`report-round.open.${type}.${year}.${period.key}`}
      submit={t('reports.opening.submit')}
      consequence={t('reports.opening.consequence', { to: shortDate(period.to), due: dueText(period.due) })}
      initial={{ receiver: ways[0]?.unit.id }}
      send={({ receiver, planId, cells }, headers) =>
        api.POST('/api/v1/report-rounds', {
          params: { header: { ...headers, 'X-Acting-Unit': receiver, 'X-Acting-Role': roleAt(receiver) } },
          body: { reportType: type, year, period: period.key, receiver, planId, form: formBodyOf(cells) },
        })
      }
      onDone={({ id }) => void navigate({ to: '/bao-cao/$roundId', params: { roundId: id } })}
      onCancel={onCancel}
    >
      <Form.Item name="receiver" label={t('reports.opening.receiver')} extra={t('reports.opening.receiverHint')}>
        <Select options={[...receivers].map(([value, label]) => ({ value, label }))} />
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
  );
};
