import { useTranslation } from 'react-i18next';
import type { TaskValue } from '../../parts/task-acts/acts.ts';

/** Where the work is, beside how it counts. */
export const Stage = ({ task: { stage, suspended, withdrawn } }: Readonly<{ task: TaskValue }>) => {
  const { t } = useTranslation();
  if (withdrawn) return <span>{t('words.withdrawn')}</span>;
  return (
    <span>
      {t(`words.stage.${stage}`)}
      {suspended && <> · {t('words.suspended')}</>}
    </span>
  );
};
