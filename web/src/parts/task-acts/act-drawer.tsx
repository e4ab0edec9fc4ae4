import { Drawer, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../../api/client.ts';
import { useDraft } from '../../app/use-draft.ts';
import { ActForm } from '../act-form.tsx';
import { RefusedAct } from '../acts/why-not.tsx';
import { Answer } from '../answer.tsx';
import { bodyOf, type ActValues } from './body.ts';
import { Circumstances } from './act-fields.tsx';
import {
  isFinal,
  isGrave,
  sendAct,
  type PossibleAct,
  type PossibleActs,
  type TaskAct,
  type TaskValue,
} from './acts.ts';
import { fieldsOf, isUnderDocument, startOf } from './fields-of-act.tsx';
import { Meanwhile } from './meanwhile.tsx';
import styles from './task-acts.module.css';

type Props = Readonly<{ taskId: string; act: TaskAct; onClose: () => void; onDone: () => void }>;

/** Beside the page: the form of one act on a task. */
export const ActDrawer = ({ taskId, act, onClose, onDone }: Props) => {
  const { t } = useTranslation();
  const params = { params: { path: { id: taskId } } };
  const task = ask.useQuery('get', '/api/v1/tasks/{id}', params);
  const acts = ask.useQuery('get', '/api/v1/tasks/{id}/acts', params);
  return (
    <Drawer open onClose={onClose} size={560} title={t(`taskActs.name.${act}`)}>
      <Answer of={task}>
        {(shown) => (
          <>
            <p className={styles.subject}>
              {shown.task.number}. {shown.task.title}
            </p>
            <Answer of={acts} rows={4}>
              {(possible) => (
                <ActSheet key={act} task={shown.task} act={act} possible={possible} onClose={onClose} onDone={onDone} />
              )}
            </Answer>
          </>
        )}
      </Answer>
    </Drawer>
  );
};

type SheetProps = Readonly<{
  task: TaskValue;
  act: TaskAct;
  possible: PossibleActs;
  onClose: () => void;
  onDone: () => void;
}>;

/**
 * Decided on the task as it was when the form was opened, or when its draft was typed: what happens to it meanwhile is told, and
 * sent over only by somebody who has seen it.
 */
const ActSheet = ({ task, act, possible, onClose, onDone }: SheetProps) => {
  const { t } = useTranslation();
  const name = `task.${task.id}.${act}`;
  const draft = useDraft<ActValues>(name);
  const [seen, setSeen] = useState(draft.revision ?? possible.revision);
  const now = possible.acts.find((one) => one.act === act);
  const [opened] = useState(now);
  const [ways] = useState(() => waysOf(opened));
  const [way, setWay] = useState(0);
  const Fields = fieldsOf[act];
  const hasChanged = BigInt(possible.revision) > BigInt(seen);
  if (opened?.allowed !== true && draft.kept === null) return <RefusedAct refusal={opened?.refusal} />;
  return (
    <>
      {hasChanged && (
        <Meanwhile
          taskId={task.id}
          since={seen}
          refusal={now?.refusal ?? null}
          onSeen={() => {
            setSeen(possible.revision);
          }}
        />
      )}
      {!hasChanged && now?.allowed !== true && (
        <div className={styles.notice}>
          <RefusedAct refusal={now?.refusal} />
        </div>
      )}
      <ActForm<ActValues>
        draft={name}
        consequence={t(`taskActs.consequence.${act}`)}
        submit={t(`taskActs.name.${act}`)}
        danger={isGrave(act)}
        final={isFinal(act) ? t(`taskActs.final.${act}`) : undefined}
        initial={startOf(act, task)}
        as={ways[way] ?? now?.as}
        revision={seen}
        send={(values, headers) => sendAct(act, task.id, bodyOf(act, values), headers)}
        onDone={onDone}
        onCancel={onClose}
      >
        {ways.length > 1 && (
          <label className={styles.as}>
            {t('taskActs.as')}
            <Select
              value={way}
              onChange={setWay}
              options={ways.map(({ role, unit }, index) => ({
                value: index,
                label: t('taskActs.asOne', { role: t(`words.role.${role}`), unit: unit.name }),
              }))}
            />
          </label>
        )}
        <Fields task={task} />
        <Circumstances isOpen={isUnderDocument(act) || hasCircumstances(draft.kept)} />
        <p className="soft">{t('taskActs.noSecrets')}</p>
      </ActForm>
    </>
  );
};

const waysOf = (act: PossibleAct | undefined) => {
  if (act === undefined) return [];
  return act.choices.length > 0 ? act.choices : [act.as].filter((one) => one !== null);
};

const hasCircumstances = (kept: ActValues | null): boolean =>
  Object.keys(bodyOf('start', kept ?? {})).some((key) => key === 'authority' || key === 'effectiveOn');
