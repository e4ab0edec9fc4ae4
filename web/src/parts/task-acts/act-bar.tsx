import { MoreOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { ask } from '../../api/client.ts';
import { useCorner } from '../../app/corner.ts';
import { WhyNot } from '../acts/why-not.tsx';
import { Answer } from '../answer.tsx';
import { taskActs, type TaskAct } from './acts.ts';
import styles from './task-acts.module.css';

/** Acts that stand as buttons of their own; what is asked for less opens from the last one. */
const mostButtons = 4;

type Props = Readonly<{ taskId: string; onAct: (act: TaskAct) => void }>;

/** The one place to act on a task: what its reader may do now, as the service says, and quietly why nothing else. */
export const ActBar = ({ taskId, onAct }: Props) => {
  const { t } = useTranslation();
  const { isPast } = useCorner();
  const acts = ask.useQuery(
    'get',
    '/api/v1/tasks/{id}/acts',
    { params: { path: { id: taskId } } },
    { enabled: !isPast },
  );
  if (isPast) return <p className="soft screen-only">{t('taskActs.past')}</p>;
  return (
    <div className={`${styles.bar} screen-only`}>
      <Answer of={acts} rows={1}>
        {(shown) => {
          const allowed = taskActs.filter((act) => shown.acts.some((one) => one.act === act && one.allowed));
          return (
            <>
              <Buttons allowed={allowed} onAct={onAct} />
              <WhyNot
                summary={t(allowed.length === 0 ? 'parts.act.whyNothing' : 'parts.act.why')}
                acts={shown.acts
                  .filter((one) => !one.allowed)
                  .map(({ act, refusal }) => ({ key: act, name: t(`taskActs.name.${act}`), refusal }))}
              />
            </>
          );
        }}
      </Answer>
    </div>
  );
};

const Buttons = ({ allowed, onAct }: Readonly<{ allowed: readonly TaskAct[]; onAct: (act: TaskAct) => void }>) => {
  const { t } = useTranslation();
  if (allowed.length === 0) return null;
  const shown = allowed.length > mostButtons + 1 ? allowed.slice(0, mostButtons) : allowed;
  const others = allowed.slice(shown.length);
  return (
    <div className={styles.buttons} role="group" aria-label={t('taskActs.group')}>
      {shown.map((act, index) => (
        <Button
          key={act}
          type={index === 0 ? 'primary' : 'default'}
          onClick={() => {
            onAct(act);
          }}
        >
          {t(`taskActs.name.${act}`)}
        </Button>
      ))}
      {others.length > 0 && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: others.map((act) => ({ key: act, label: t(`taskActs.name.${act}`) })),
            onClick: ({ key }) => {
              onAct(key as TaskAct);
            },
          }}
        >
          <Button icon={<MoreOutlined aria-hidden />}>{t('taskActs.more')}</Button>
        </Dropdown>
      )}
    </div>
  );
};
