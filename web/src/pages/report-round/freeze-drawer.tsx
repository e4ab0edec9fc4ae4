import { Checkbox, Drawer, Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import { useSeenRevision } from '../../app/use-seen-revision.ts';
import { shortDate } from '../../format/dates.ts';
import { ActForm, type ActHeaders } from '../../parts/act-form.tsx';
import { useHeldAs, type Possible } from '../../parts/acts/possible.ts';
import { RefusedAct } from '../../parts/acts/why-not.tsx';
import { Answer } from '../../parts/answer.tsx';
import type { Round } from '../../parts/report/report-state.tsx';
import { DocumentFields } from '../../parts/task-acts/act-fields.tsx';
import { Reason } from './judge-forms.tsx';
import { useRoundActs } from './possible.ts';
import styles from './report-round.module.css';
import { useRoundSearch } from './use-round-search.ts';

type Typed = Readonly<{
  confirmed?: boolean;
  reason?: string;
  authority?: Readonly<{ symbol?: string; issuedOn?: string; issuer?: string }>;
}>;

type Closing = 'freeze' | 'version';

/** Freezes the round (version 1), or makes its next numbered version: says what is pinned, and asks once more. */
export const FreezeDrawer = ({ round }: Readonly<{ round: Round }>) => {
  const { t } = useTranslation();
  const { go } = useRoundSearch();
  const [act] = useState<Closing>(round.state === 'open' ? 'freeze' : 'version');
  const possible = useRoundActs(round.id);
  const close = (): void => {
    go({ act: undefined });
  };
  return (
    <Drawer open size={640} title={t(`reportRound.act.${act}`)} onClose={close}>
      <Answer of={possible} rows={4}>
        {({ acts }) => <Sheet round={round} act={act} possible={acts.find((one) => one.act === act)} onClose={close} />}
      </Answer>
    </Drawer>
  );
};

type SheetProps = Readonly<{ round: Round; act: Closing; possible: Possible | undefined; onClose: () => void }>;

const Sheet = ({ round, act, possible, onClose }: SheetProps) => {
  const { t } = useTranslation();
  const as = useHeldAs(possible);
  const draft = `report-round.${act}.${round.id}`;
  const seen = useSeenRevision(draft, round.revision);
  if (as === null) return <RefusedAct refusal={possible?.refusal} />;
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
    <>
      <Pinned round={round} />
      <ActForm<Typed>
        draft={draft}
        submit={t(`reportRound.act.${act}`)}
        consequence={t(`reportRound.${act}.consequence`)}
        as={as}
        revision={seen}
        send={send}
        onDone={onClose}
        onCancel={onClose}
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
    </>
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
      <DocumentFields of="authority" isNeeded />
    </>
  );
};
