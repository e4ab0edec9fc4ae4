import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ask } from '../../api/client.ts';
import type { components } from '../../api/schema.ts';
import { useCorner } from '../../app/corner.ts';
import { addDays, shortDate } from '../../format/dates.ts';
import { Answer } from '../../parts/answer.tsx';
import { Section } from '../../parts/page-head.tsx';
import { PlainTable } from '../../parts/plain-table.tsx';
import styles from './administration.module.css';
import { usePlace } from './use-place.ts';
import { Verified } from './verified.tsx';

type StatedRuleSet = components['schemas']['StatedRuleSetView'];

/** By which rules figures are counted: which set held when, and where each rule comes from. */
export const RuleSets = () => {
  const { t } = useTranslation();
  const { at } = useCorner();
  const { rules: version } = usePlace();
  const sets = ask.useQuery('get', '/api/v1/rule-sets', { params: { query: { ...(at && { at }) } } });
  return (
    <Answer of={sets}>
      {({ at: day, items }) => {
        const shown = items.find((set) => set.version === version) ?? items.find(({ inForce }) => inForce);
        return (
          <>
            <p className="soft">{t('administration.rule.lead')}</p>
            <nav aria-label={t('administration.tabs.rules')}>
              <ol className={styles.sets}>
                {items.toReversed().map((set, index) => (
                  <li key={set.version}>
                    <Link
                      from="/quan-tri"
                      to="/quan-tri"
                      search={(old) => ({ ...old, rules: set.inForce ? undefined : set.version })}
                      resetScroll={false}
                      activeOptions={{ exact: true, explicitUndefined: true }}
                    >
                      <strong>{set.version}</strong>
                      <Term of={set} isOldest={index === items.length - 1} />
                      {set.inForce && (
                        <span className={styles.inForce}>
                          {t('administration.rule.inForce', { day: shortDate(day) })}
                        </span>
                      )}
                    </Link>
                  </li>
                ))}
              </ol>
            </nav>
            {shown !== undefined && <Shown set={shown} />}
          </>
        );
      }}
    </Answer>
  );
};

/** The oldest set holds for whatever came before the next: its first day is none that anybody decreed. */
const Term = ({ of: { validFrom, validTo }, isOldest }: Readonly<{ of: StatedRuleSet; isOldest: boolean }>) => {
  const { t } = useTranslation();
  const from = shortDate(validFrom);
  if (validTo === null) return <span className={styles.term}>{t('administration.rule.since', { from })}</span>;
  const until = shortDate(addDays(validTo, -1));
  return (
    <span className={styles.term}>
      {isOldest ? t('administration.rule.until', { until }) : t('administration.rule.fromTo', { from, until })}
    </span>
  );
};

const Shown = ({ set: { version, rules } }: Readonly<{ set: StatedRuleSet }>) => {
  const { t } = useTranslation();
  const unverified = rules.filter(({ verified }) => !verified).length;
  const title = t('parts.rules.version', { version });
  return (
    <Section
      title={title}
      hint={unverified > 0 ? t('administration.rule.unverified', { count: unverified, all: rules.length }) : undefined}
    >
      <PlainTable
        caption={title}
        rows={rules}
        keyOf={({ name }) => name}
        columns={[
          { key: 'label', title: t('administration.rule.label'), of: ({ label }) => label },
          { key: 'text', title: t('administration.rule.value'), of: ({ text }) => <strong>{text}</strong> },
          {
            key: 'citation',
            title: t('administration.rule.citation'),
            of: ({ citation, verified }) => (
              <>
                {citation} <Verified is={verified} />
              </>
            ),
          },
        ]}
      />
    </Section>
  );
};
