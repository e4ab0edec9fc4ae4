import { Checkbox, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import { useSeenRevision } from '../../app/use-seen-revision.ts';
import { countText } from '../../format/numbers.ts';
import { ActForm } from '../../parts/act-form.tsx';
import type { ActingAs } from '../../parts/acts/possible.ts';
import type { Round, UnitReport } from '../../parts/report/report-state.tsx';
import { reports } from '../../texts/vi/reports.ts';
import { askedNow } from './behind.ts';
import { SystemFigures, type Figures } from './figures.tsx';
import styles from './report-round.module.css';
import { sumMismatch } from './sums.ts';
import { useRoundSearch } from './use-round-search.ts';

type Typed = Readonly<{ cells?: readonly Readonly<{ value?: string }>[]; empty?: boolean }>;
type Props = Readonly<{
  round: Round;
  report: UnitReport;
  computed: Figures;
  revision: string | null;
  as: ActingAs;
}>;

/** Fills in and sends the report of a unit: figures of the system beside, which nobody types. */
export const SubmitForm = ({ round, report, computed, revision, as }: Props) => {
  const { t } = useTranslation();
  const { close, go } = useRoundSearch();
  const draft = `report.submit.${report.reportId}`;
  const seen = useSeenRevision(draft, revision ?? undefined);
  const { form } = round;
  const before = form.cells.map(({ code }) => report.cells.find((cell) => cell.code === code)?.value);
  return (
    <>
      <h3>{t('reportRound.report.system')}</h3>
      <p className="soft">{t('reportRound.report.computedHint')}</p>
      <SystemFigures of={computed} asked={askedNow(report.unit.id, round)} unit={report.unit} />
      <ActForm<Typed>
        draft={draft}
        submit={t('reportRound.act.submit')}
        consequence={t('reportRound.submit.consequence', { receiver: round.receiver.name })}
        initial={{ cells: before.map((value) => ({ value: value === undefined ? undefined : String(value) })) }}
        as={as}
        revision={seen}
        send={({ cells = [], empty }, headers) =>
          api.POST('/api/v1/reports/{id}/submissions', {
            params: { path: { id: report.reportId }, header: headers },
            body: {
              cells: empty ? [] : form.cells.map(({ code }, index) => ({ code, value: cells[index]?.value ?? '' })),
              empty: empty ?? false,
            },
          })
        }
        onDone={() => {
          go({ act: undefined });
        }}
        onCancel={close}
      >
        {form.cells.length > 0 && (
          <fieldset className={styles.cells}>
            <legend>{t('reportRound.report.entered')}</legend>
            {form.cells.map(({ code, label, unitOfMeasure }, index) => (
              <Cell key={code} form={form} index={index} label={label} unitOfMeasure={unitOfMeasure} />
            ))}
          </fieldset>
        )}
        <Form.Item name="empty" valuePropName="checked" extra={t('reportRound.submit.emptyHint')}>
          <Checkbox>{t('reportRound.submit.empty')}</Checkbox>
        </Form.Item>
      </ActForm>
    </>
  );
};

type CellProps = Readonly<{ form: Round['form']; index: number; label: string; unitOfMeasure: string }>;

/** A number to type. One that should be a sum is compared while it is typed; the service compares before it takes it. */
const Cell = ({ form, index, label, unitOfMeasure }: CellProps) => {
  const { t } = useTranslation();
  const typed = (Form.useWatch('cells') as Typed['cells']) ?? [];
  const mismatch = sumMismatch(
    form,
    form.cells.map((_cell, at) => typed[at]?.value),
    index,
  );
  const unit = isMeasureUnit(unitOfMeasure) ? t(`reports.measureUnit.${unitOfMeasure}`) : unitOfMeasure;
  return (
    <Form.Item
      name={['cells', index, 'value']}
      label={t('reportRound.submit.cell', { label, unit })}
      validateStatus={mismatch === null ? undefined : 'error'}
      extra={
        mismatch !== null && (
          <span className={styles.late} role="status">
            {t('reportRound.submit.mismatch', {
              stated: countText(mismatch.stated),
              sum: countText(mismatch.sum),
              parts: mismatch.parts.join(', '),
            })}
          </span>
        )
      }
    >
      <Input inputMode="numeric" autoComplete="off" />
    </Form.Item>
  );
};

const isMeasureUnit = (code: string): code is keyof typeof reports.measureUnit => code in reports.measureUnit;
