import { Link } from '@tanstack/react-router';
import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCorner } from '../../app/corner.ts';
import { shortDate } from '../../format/dates.ts';
import { usePresent } from '../../parts/acts/possible.ts';
import { WhyNot } from '../../parts/acts/why-not.tsx';
import { AsOf } from '../../parts/as-of.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import type { Round } from '../../parts/report/report-state.tsx';
import { useDueText } from '../../parts/report/due-text.ts';
import { hrefOf } from './href.ts';
import { useRoundActs } from './possible.ts';
import styles from './report-round.module.css';
import { useRoundSearch } from './use-round-search.ts';

/** What the round is, whose, until when; the acts on the whole of it, and what can be taken along. */
export const RoundHead = ({ round }: Readonly<{ round: Round }>) => {
  const { t } = useTranslation();
  const dueText = useDueText();
  const { window, year, receiver, due, planId, openedOn, ruleSet, state } = round;
  return (
    <PageHead
      title={`${round.name}, ${window.label} ${t('reports.ofYear', { year })}`}
      above={<Link to="/bao-cao">{t('reports.title')}</Link>}
      acts={<Acts round={round} />}
    >
      <p>
        <strong>{t(`reports.round.${state}`)}</strong> ·{' '}
        {t('reportRound.head.window', { from: shortDate(window.from), to: shortDate(window.to) })} ·{' '}
        {t('reportRound.head.due', { due: dueText(due) })}
      </p>
      <p className="soft">
        {t('reportRound.head.receiver', { receiver: receiver.name, day: shortDate(openedOn), ruleSet })}
        {planId !== null && (
          <>
            {' '}
            ·{' '}
            <Link to="/ke-hoach/$planId" params={{ planId }} className={styles.door}>
              {t('reportRound.head.plan')}
            </Link>
          </>
        )}
      </p>
      <AsOf of={{ at: round.at, knownAt: round.knownAt, scope: round.scope }} />
      <WhyNotClosed round={round} />
    </PageHead>
  );
};

/** A round is frozen once; from then on it has numbered versions. */
const closingAct = ({ state }: Round) => (state === 'open' ? 'freeze' : 'version');

const WhyNotClosed = ({ round }: Readonly<{ round: Round }>) => {
  const { t } = useTranslation();
  const act = closingAct(round);
  const closing = usePresent(useRoundActs(round.id).data)?.acts.find((one) => one.act === act);
  if (closing === undefined || closing.allowed) return null;
  const name = t(`reportRound.act.${act}`);
  return (
    <WhyNot
      summary={t('reportRound.act.whyNot', { act: name })}
      acts={[{ key: act, name, refusal: closing.refusal }]}
    />
  );
};

const Acts = ({ round }: Readonly<{ round: Round }>) => {
  const { t } = useTranslation();
  const { query } = useCorner();
  const { go } = useRoundSearch();
  const closing = closingAct(round);
  const possible = usePresent(useRoundActs(round.id).data)?.acts ?? [];
  const mayClose = possible.some(({ act, allowed }) => act === closing && allowed);
  const link = (format: 'json' | 'csv') => (
    <a href={hrefOf(`/api/v1/report-rounds/${round.id}`, { ...query, format })} download>
      {t(`reportRound.download.${format}`)}
    </a>
  );
  return (
    <div className={styles.acts}>
      {mayClose && (
        <Button
          type="primary"
          onClick={() => {
            go({ act: closing, report: undefined });
          }}
        >
          {t(`reportRound.act.${closing}`)}
        </Button>
      )}
      <Button href={hrefOf(`/api/v1/report-rounds/${round.id}`, { ...query, format: 'html' })} target="_blank">
        {t('reportRound.download.html')}
      </Button>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'csv', label: link('csv') },
            { key: 'json', label: link('json') },
          ],
        }}
      >
        <Button>{t('reportRound.download.title')}</Button>
      </Dropdown>
    </div>
  );
};
