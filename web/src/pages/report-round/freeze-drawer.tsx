import { Checkbox, DatePicker, Drawer, Form, Input } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import { shortDate } from '../../format/dates.ts';
import { ActForm, type ActHeaders, type ActingAs } from '../../parts/act-form.tsx';
import type { Round } from '../../parts/report/report-state.tsx';
import { Reason } from './judge-forms.tsx';
import styles from './report-round.module.css';
import { useRoundSearch } from './use-round-search.ts';

type Typed = Readonly<{
  confirmed?: boolean;
  reason?: string;
  authority?: Readonly<{ symbol?: string; issuedOn?: string; issuer?: string }>;
}>;

/** Freezes the round (version 1), or makes its next numbered version: says what is pinned, and asks once more. */
export const FreezeDrawer = ({ round, as }: Readonly<{ round: Round; as: ActingAs }>) => {
  const { t } = useTranslation();
  const { go } = useRoundSearch();
  const act = round.state === 'open' ? 'freeze' : 'version';
  const close = (): void => {
    go({ act: undefined });
  };
  const send = ({ reason, authority }: Typed, header: ActHeaders) => {
    const params = { path: { id: round.id }, header };
    if (act === 'freeze') return api.POST('/api/v1/report-rounds/{id}/freeze', { params, body: {} });
    const { symbol = '', issuedOn = '', issuer = '' } = authority ?? {};
    return api.POST('/api/v1/report-rounds/{id}/versions', {
      params,
      body: { reason, authority: { symbol, issuedOn, issuer } },
    });
  };
  return (
    <Drawer open size={640} title={t(`reportRound.act.${act}`)} onClose={close}>
      <Pinned round={round} />
      <ActForm<Typed>
        draft={`report-round.${act}.${round.id}`}
        submit={t(`reportRound.act.${act}`)}
        consequence={t(`reportRound.${act}.consequence`)}
        as={as}
        revision={round.revision}
        send={send}
        onDone={close}
        onCancel={close}
      >
        {act === 'version' && <Grounds />}
        <Form.Item
          name="confirmed"
          valuePropName="checked"
          rules={[
            {
              validator: (_rule, isConfirmed) =>
                isConfirmed === true ? Promise.resolve() : Promise.reject(new Error(t('reportRound.confirm.missing'))),
            },
          ]}
        >
          <Checkbox>{t(`reportRound.${act}.confirm`)}</Checkbox>
        </Form.Item>
      </ActForm>
    </Drawer>
  );
};

/** What the version will hold on to. */
const Pinned = ({ round: { window, ruleSet, total, notAddedUp, knownAt, units } }: Readonly<{ round: Round }>) => {
  const { t } = useTranslation();
  const excluded = units.filter(({ state }) => state === 'notApplicable');
  return (
    <>
      <h3>{t('reportRound.pinned.title')}</h3>
      <dl className={styles.figures}>
        <div>
          <dt>{t('reportRound.pinned.at')}</dt>
          <dd>{shortDate(window.to)}</dd>
        </div>
        <div>
          <dt>{t('reportRound.pinned.knownAt')}</dt>
          <dd>{t('reportRound.pinned.knownAtValue', { position: knownAt.position })}</dd>
        </div>
        <div>
          <dt>{t('reportRound.pinned.ruleSet')}</dt>
          <dd>{ruleSet}</dd>
        </div>
        <div>
          <dt>{t('reportRound.pinned.digest')}</dt>
          <dd>{t('reportRound.pinned.digestValue')}</dd>
        </div>
        <div>
          <dt>{t('reportRound.pinned.units')}</dt>
          <dd>{t('reportRound.pinned.unitCount', { count: total.units })}</dd>
        </div>
        <div>
          <dt>{t('reportRound.pinned.missing')}</dt>
          <dd>{notAddedUp.length === 0 ? t('words.nothing') : notAddedUp.map(({ name }) => name).join('; ')}</dd>
        </div>
        <div>
          <dt>{t('reports.state.notApplicable')}</dt>
          <dd>{excluded.length === 0 ? t('words.nothing') : excluded.map(({ unit }) => unit.name).join('; ')}</dd>
        </div>
      </dl>
    </>
  );
};

/** Why there is another version, and the document that allows it. */
const Grounds = () => {
  const { t } = useTranslation();
  return (
    <>
      <Reason hint={t('reportRound.version.reasonHint')} />
      <Form.Item name={['authority', 'symbol']} label={t('reportRound.document.symbol')}>
        <Input />
      </Form.Item>
      <Form.Item
        name={['authority', 'issuedOn']}
        label={t('reportRound.document.issuedOn')}
        getValueProps={(day?: string) => ({ value: day ? dayjs(day) : null })}
        normalize={(day: dayjs.Dayjs | null) => day?.format('YYYY-MM-DD')}
      >
        <DatePicker format={['DD/MM/YYYY', 'D/M/YYYY']} placeholder={t('reportRound.document.day')} />
      </Form.Item>
      <Form.Item name={['authority', 'issuer']} label={t('reportRound.document.issuer')}>
        <Input />
      </Form.Item>
    </>
  );
};
