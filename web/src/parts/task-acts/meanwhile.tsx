import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { ask } from '../../api/client.ts';
import { useEventName } from '../../app/event-name.ts';
import { shortInstant } from '../../format/dates.ts';
import type { PossibleAct } from './acts.ts';
import styles from './task-acts.module.css';

type Props = Readonly<{
  taskId: string;
  /** The last revision that the reader has seen. */
  since: string;
  /** Why the act cannot be done any more; `null` while it can. */
  refusal: PossibleAct['refusal'];
  onSeen: () => void;
}>;

const most = 20;

/** What others recorded while somebody was typing, before anything is sent. */
export const Meanwhile = ({ taskId, since, refusal, onSeen }: Props) => {
  const { t } = useTranslation();
  const eventName = useEventName();
  const params = { params: { path: { id: taskId }, query: { limit: most } } };
  const { data } = ask.useQuery('get', '/api/v1/tasks/{id}/history', params);
  const missed = (data?.items ?? []).filter(({ revision }) => BigInt(revision) > BigInt(since));
  return (
    <Alert
      className={styles.notice}
      type="warning"
      showIcon
      role="alert"
      title={t('taskActs.changed')}
      description={
        <>
          <ul className={styles.missed}>
            {missed.map(({ eventId, type, actor, recordedAt, sentence }) => (
              <li key={eventId}>
                <strong>{eventName(type)}</strong> · {actor.name ?? actor.label} · {shortInstant(recordedAt)}
                <br />
                {sentence}
              </li>
            ))}
          </ul>
          {refusal !== null && <p>{t('taskActs.changedRefused', { reason: refusal.title })}</p>}
          <p>{t('taskActs.changedHint')}</p>
          <Button size="small" onClick={onSeen}>
            {t('taskActs.seen')}
          </Button>
        </>
      }
    />
  );
};
