import { Link } from '@tanstack/react-router';
import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCorner } from '../../app/corner.ts';
import { shortDate } from '../../format/dates.ts';
import type { ActingAs } from '../../parts/act-form.tsx';
import { AsOf } from '../../parts/as-of.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import type { Round } from '../../parts/report/report-state.tsx';
import { hrefOf } from './href.ts';
import styles from './report-round.module.css';
import { useRoundSearch } from './use-round-search.ts';

/** What the round is, whose, until when; the acts on the whole of it, and what can be taken along. */
export const RoundHead = ({ round, as }: Readonly<{ round: Round; as: ActingAs | null }>) => {
  const { t } = useTranslation();
  const { window, year, receiver, due, planId, openedOn, ruleSet, state } = round;
  return (
    <PageHead
      title={`${round.name}, ${window.label} ${t('reports.ofYear', { year })}`}
      above={<Link to="/bao-cao">{t('reports.title')}</Link>}
      acts={<Acts round={round} as={as} />}
    >
      <p>
        <strong>{t(`reports.round.${state}`)}</strong> ·{' '}
        {t('reportRound.head.window', { from: shortDate(window.from), to: shortDate(window.to) })} ·{' '}
        {t('reportRound.head.due', { due: due.text })}
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
    </PageHead>
  );
};

const Acts = ({ round, as }: Readonly<{ round: Round; as: ActingAs | null }>) => {
  const { t } = useTranslation();
  const { query } = useCorner();
  const { go } = useRoundSearch();
  const link = (format: 'json' | 'csv') => (
    <a href={hrefOf(`/api/v1/report-rounds/${round.id}`, { ...query, format })} download>
      {t(`reportRound.download.${format}`)}
    </a>
  );
  return (
    <div className={styles.acts}>
      {as !== null && (
        <Button
          type="primary"
          onClick={() => {
            go({ act: round.state === 'open' ? 'freeze' : 'version', report: undefined });
          }}
        >
          {t(round.state === 'open' ? 'reportRound.act.freeze' : 'reportRound.act.version')}
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
