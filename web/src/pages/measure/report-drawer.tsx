import { Drawer, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../../api/client.ts';
import type { components } from '../../api/schema.ts';
import { ActForm, type ActHeaders } from '../../parts/act-form.tsx';
import type { ActingAs } from '../../parts/acts/possible.ts';
import { Answer } from '../../parts/answer.tsx';
import { DayField } from '../../parts/day-field.tsx';
import { actOf, reporting } from './measure-search.ts';
import styles from './measure.module.css';
import type { MeasureDetail, Point } from './measure-detail.ts';
import { ValueFields } from './value-fields.tsx';

type Body = components['schemas']['ReportMeasureBody'];

type Props = Readonly<{
  /** `report`, or the period whose value is put right. */
  act: string;
  measure: MeasureDetail;
  points: readonly Point[];
  as: ActingAs;
  onClose: () => void;
}>;

/** Beside the page: the form that reports a value, or puts a reported one right. */
export const ReportDrawer = (props: Props) => {
  const { t } = useTranslation();
  const { act, measure, points, onClose } = props;
  const restated = points.find(({ period }) => actOf(period) === act);
  const known = ask.useQuery('get', '/api/v1/measures/{id}', { params: { path: { id: measure.id } } });
  if (act !== reporting && restated === undefined) return null;
  return (
    <Drawer
      open
      size={520}
      onClose={onClose}
      title={restated === undefined ? t('measure.report') : t('measure.restateOf', { period: restated.period.label })}
    >
      <p className="soft">{measure.name}</p>
      <Answer of={known}>{({ revision }) => <ReportForm {...props} restated={restated} revision={revision} />}</Answer>
    </Drawer>
  );
};

const ReportForm = ({
  act,
  measure,
  as,
  restated,
  revision,
  onClose,
}: Props & Readonly<{ restated: Point | undefined; revision: string }>) => {
  const { t } = useTranslation();
  const params = (header: ActHeaders) => ({ path: { id: measure.id }, header });
  const rules = [{ required: true, message: t('measure.required') }];
  return (
    <ActForm<Body>
      draft={`measure.${measure.id}.${act}`}
      submit={t(restated === undefined ? 'measure.report' : 'measure.restate')}
      consequence={
        restated === undefined
          ? t('measure.reportConsequence')
          : t('measure.restateConsequence', { was: restated.value.text })
      }
      as={as}
      revision={revision}
      initial={restated === undefined ? { value: { kind: measure.kind } } : initialOf(restated)}
      send={(body, header) =>
        restated === undefined
          ? api.POST('/api/v1/measures/{id}/reports', { params: params(header), body })
          : api.POST('/api/v1/measures/{id}/restatements', { params: params(header), body })
      }
      onDone={onClose}
      onCancel={onClose}
    >
      <Form.Item name={['period', 'label']} label={t('measure.label')} rules={rules} hidden={restated !== undefined}>
        <Input maxLength={200} placeholder={t('measure.labelExample')} />
      </Form.Item>
      <div className={styles.days}>
        <Form.Item name={['period', 'from']} label={t('measure.from')} rules={rules} hidden={restated !== undefined}>
          <DayField />
        </Form.Item>
        <Form.Item name={['period', 'to']} label={t('measure.to')} rules={rules} hidden={restated !== undefined}>
          <DayField />
        </Form.Item>
        <Form.Item name="cutOff" label={t('measure.cutOffDay')} rules={rules}>
          <DayField />
        </Form.Item>
      </div>
      <ValueFields measure={measure} />
      {restated !== undefined && (
        <Form.Item name="reason" label={t('measure.reason')} rules={rules}>
          <Input.TextArea rows={3} maxLength={2000} />
        </Form.Item>
      )}
    </ActForm>
  );
};

const initialOf = ({ period: { label, from, to }, cutOff, value }: Point): Partial<Body> => {
  const { kind, value: count, numerator, denominator, comparator } = value;
  return {
    period: { label, from, to },
    cutOff,
    value: {
      kind,
      ...(kind === 'count' ? { value: count } : { numerator, denominator }),
      ...(kind === 'bound' && { comparator }),
    },
  };
};
