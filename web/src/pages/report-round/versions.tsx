import { useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { shortDate } from '../../format/dates.ts';
import { Section } from '../../parts/page-head.tsx';
import type { Round } from '../../parts/report/report-state.tsx';
import { hrefOf } from './href.ts';
import { LateEvents } from './late-events.tsx';
import styles from './report-round.module.css';
import { useRoundSearch } from './use-round-search.ts';
import { VersionDifferences } from './version-differences.tsx';

type Version = Round['versions'][number];

/** The numbered versions: what each pinned, its digest, what it differs in, and what came late for it. */
export const Versions = ({ round }: Readonly<{ round: Round }>) => {
  const { t } = useTranslation();
  const search = useSearch({ from: '/bao-cao/$roundId' });
  const last = round.versions.at(-1);
  if (last === undefined) {
    return (
      <Section title={t('reportRound.versions.title')}>
        <p className="soft">{t('reportRound.versions.none')}</p>
      </Section>
    );
  }
  const chosen = round.versions.find(({ version }) => version === search.version) ?? last;
  const against = round.versions.find(({ version }) => version === (search.against ?? chosen.version - 1));
  return (
    <>
      <Section title={t('reportRound.versions.title')} hint={t('reportRound.versions.hint')}>
        {round.versions.toReversed().map((version) => (
          <VersionCard key={version.version} round={round} of={version} isChosen={version === chosen} />
        ))}
      </Section>
      {against !== undefined && against !== chosen && (
        <VersionDifferences round={round} from={against.version} to={chosen.version} />
      )}
      <LateEvents key={chosen.version} roundId={round.id} version={chosen.version} />
    </>
  );
};

type CardProps = Readonly<{ round: Round; of: Version; isChosen: boolean }>;

const VersionCard = ({ round, of, isChosen }: CardProps) => {
  const { t } = useTranslation();
  const { go } = useRoundSearch();
  const { version, at, knownAt, ruleSet, sha256, madeOn, authority, reason } = of;
  const path = `/api/v1/report-rounds/${round.id}/versions/${version}`;
  return (
    <article className={styles.version} aria-labelledby={`ban-${version}`}>
      <h3 id={`ban-${version}`}>{t('reportRound.versions.number', { version, day: shortDate(madeOn) })}</h3>
      <p className="soft">{t('reportRound.versions.pinned', { at: shortDate(at), position: knownAt, ruleSet })}</p>
      <p>
        <span className="soft">{t('reportRound.versions.digest')}</span> <code className={styles.digest}>{sha256}</code>
      </p>
      {authority !== null && (
        <p>
          {t('reportRound.versions.authority', {
            symbol: authority.symbol,
            day: shortDate(authority.issuedOn),
            issuer: authority.issuer,
          })}
        </p>
      )}
      {reason !== null && <p>{t('reportRound.versions.reason', { reason })}</p>}
      <p className={`${styles.acts} screen-only`}>
        <Button size="small" href={hrefOf(path, { format: 'html' })} target="_blank">
          {t('reportRound.download.html')}
        </Button>
        <Button size="small" href={hrefOf(path, { format: 'csv' })} download>
          {t('reportRound.download.csv')}
        </Button>
        <Button size="small" href={path} download={`${round.id}.${version}.json`}>
          {t('reportRound.download.json')}
        </Button>
        {!isChosen && (
          <Button
            size="small"
            type="link"
            onClick={() => {
              go({ version, against: undefined });
            }}
          >
            {t('reportRound.versions.look')}
          </Button>
        )}
      </p>
    </article>
  );
};
