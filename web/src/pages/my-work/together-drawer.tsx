import { Alert, App, Button, Drawer, Form, Progress, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { refreshLive } from '../../api/query-client.ts';
import { reasonsOf } from '../../parts/reasons.ts';
import { Circumstances } from '../../parts/task-acts/act-fields.tsx';
import { isGrave } from '../../parts/task-acts/acts.ts';
import type { ActValues } from '../../parts/task-acts/body.ts';
import { fieldsOf } from '../../parts/task-acts/fields-of-act.tsx';
import { useDraft } from '../../app/use-draft.ts';
import { admits, type ChosenTask, type SharedAct } from './chosen.ts';
import styles from './my-work.module.css';
import { useTogether, type Outcome } from './use-together.ts';

type Props = Readonly<{
  act: SharedAct;
  tasks: readonly ChosenTask[];
  onRecorded: (taskId: string) => void;
  onClose: () => void;
}>;

/** One act on several tasks: one form, one request for each task, and what came of each. */
export const TogetherDrawer = ({ act, tasks, onRecorded, onClose }: Props) => {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const draft = useDraft<ActValues>(`work.${act}`);
  const fit = tasks.filter((one) => admits(one, act));
  const { outcomes, isSending, send } = useTogether(act, onRecorded);
  const left = fit.filter(({ task }) => outcomes.get(task.id) !== 'recorded');
  const [first] = fit;
  const Fields = fieldsOf[act];
  const finish = async (values: ActValues): Promise<void> => {
    const isAll = await send(left, values);
    refreshLive();
    if (!isAll) return;
    draft.discard();
    void message.success(t('myWork.done', { count: fit.length }));
    onClose();
  };
  return (
    <Drawer
      open
      onClose={onClose}
      size={560}
      title={t('myWork.together', { act: t(`taskActs.name.${act}`), count: fit.length })}
    >
      <Tasks tasks={fit} outcomes={outcomes} />
      {fit.length < tasks.length && (
        <p className="soft">{t('myWork.someCannot', { count: tasks.length - fit.length })}</p>
      )}
      <Form<ActValues>
        layout="vertical"
        initialValues={draft.kept ?? {}}
        onValuesChange={(_change, values) => {
          draft.keep(values);
        }}
        onFinish={(values) => void finish(values)}
      >
        {first !== undefined && <Fields task={first.task} />}
        <Circumstances isOpen={false} />
        <p className="soft">{t(`taskActs.consequence.${act}`)}</p>
        {outcomes.size > 0 && <Told outcomes={outcomes} length={fit.length} />}
        <Space className={styles.send}>
          <Button type="primary" htmlType="submit" danger={isGrave(act)} loading={isSending}>
            {t('myWork.together', { act: t(`taskActs.name.${act}`), count: left.length })}
          </Button>
          <Button onClick={onClose}>{t('parts.act.cancel')}</Button>
        </Space>
      </Form>
    </Drawer>
  );
};

type Outcomes = ReadonlyMap<string, Outcome>;

const Tasks = ({ tasks, outcomes }: Readonly<{ tasks: readonly ChosenTask[]; outcomes: Outcomes }>) => (
  <ul className={styles.together}>
    {tasks
      .filter(({ task }) => outcomes.get(task.id) !== 'recorded')
      .map(({ task }) => (
        <li key={task.id}>
          {task.number}. {task.title}
          <Refusal outcome={outcomes.get(task.id)} />
        </li>
      ))}
  </ul>
);

const Refusal = ({ outcome }: Readonly<{ outcome: Outcome | undefined }>) => {
  const { t } = useTranslation();
  if (outcome === undefined || outcome === 'recorded') return null;
  if (outcome === 'unreachable') return <p className={styles.late}>{t('parts.refused.unreachable')}</p>;
  return (
    <p className={styles.late}>
      {outcome.missed === undefined ? reasonsOf(outcome).join('. ') : t('taskActs.changed')}
    </p>
  );
};

const Told = ({ outcomes, length }: Readonly<{ outcomes: Outcomes; length: number }>) => {
  const { t } = useTranslation();
  const recorded = [...outcomes.values()].filter((outcome) => outcome === 'recorded').length;
  const refused = outcomes.size - recorded;
  return (
    <div role="status">
      <Progress percent={(100 * outcomes.size) / length} showInfo={false} aria-hidden />
      <p>{t('myWork.progress', { sent: outcomes.size, length })}</p>
      {refused > 0 && <Alert type="warning" showIcon title={t('myWork.refused', { count: refused })} />}
    </div>
  );
};
