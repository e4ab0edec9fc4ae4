import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Possible } from './possible.ts';
import styles from './why-not.module.css';

type NotAllowed = Readonly<{ key: string; name: string; refusal: Possible['refusal'] }>;

/** Quietly, why acts that somebody may look for are not offered. */
export const WhyNot = ({ acts, summary }: Readonly<{ acts: readonly NotAllowed[]; summary: string }>) => {
  if (acts.length === 0) return null;
  return (
    <details className={`${styles.why} screen-only`}>
      <summary>{summary}</summary>
      <dl>
        {acts.map(({ key, name, refusal }) => (
          <div key={key}>
            <dt>{name}</dt>
            <dd>{refusal?.detail ?? refusal?.title}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
};

/** In the place of a form, for who came by a link to something that cannot be done now. */
export const RefusedAct = ({ refusal }: Readonly<{ refusal: Possible['refusal'] | undefined }>) => {
  const { t } = useTranslation();
  return <Alert type="info" showIcon title={t('parts.act.refused')} description={refusal?.detail} />;
};
