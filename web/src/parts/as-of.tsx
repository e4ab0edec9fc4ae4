import { Popover } from 'antd';
import { useTranslation } from 'react-i18next';
import { shortDate, shortInstant } from '../format/dates.ts';
import { useCorner, type CornerSearch } from '../app/corner.ts';
import styles from './as-of.module.css';

export type RuleSet = Readonly<{
  version: string;
  rules: readonly Readonly<{ name: string; value: unknown; citation: string; verified: boolean }>[];
}>;
type Shown = Readonly<{
  at: string;
  knownAt: Readonly<{ position: string; recordedAt: string | null }>;
  scope?: string;
  ruleSet?: RuleSet;
}>;

/** Under every heading with figures: which day, what was known, which rules, and whether they were checked. */
export const AsOf = ({
  of: { at, knownAt, scope, ruleSet },
  corner,
}: Readonly<{
  of: Shown;
  /** Where the answer was asked for, when not at the corner of the address. */
  corner?: CornerSearch;
}>) => {
  const { t } = useTranslation();
  const chosen = useCorner();
  const { knownOn } = corner ?? chosen;
  const pinned = corner?.knownAt === undefined ? null : knownAt.recordedAt;
  const then = knownOn === undefined ? null : shortDate(knownOn);
  const day = pinned === null ? then : shortInstant(pinned);
  const known = day === null ? t('frame.time.knownNow') : t('frame.time.knownThen', { day });
  return (
    <p className={styles.line}>
      {t('frame.time.asAt', { at: shortDate(at) })} · {known} ·{' '}
      <span title={knownAt.recordedAt === null ? undefined : shortInstant(knownAt.recordedAt)}>
        {t('frame.time.position', { position: knownAt.position })}
      </span>
      {ruleSet !== undefined && (
        <>
          {' · '}
          <Rules set={ruleSet} />
        </>
      )}
      {scope === 'limited' && <> · {t('parts.scope')}</>}
    </p>
  );
};

const Rules = ({ set: { version, rules } }: Readonly<{ set: RuleSet }>) => {
  const { t } = useTranslation();
  const isVerified = rules.every(({ verified }) => verified);
  return (
    <Popover
      trigger="click"
      title={t('parts.rules.details')}
      content={
        <ul className={styles.rules}>
          {rules.map(({ name, citation, verified }) => (
            <li key={name}>
              {citation}
              {!verified && <em> ({t('words.unverified')})</em>}
            </li>
          ))}
        </ul>
      }
    >
      <button type="button" className={styles.button}>
        {t('parts.rules.version', { version })}
        {!isVerified && <em className={styles.unverified}>{t('words.unverified')}</em>}
      </button>
    </Popover>
  );
};
