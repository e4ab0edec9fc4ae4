import { useMutation } from '@tanstack/react-query';
import { Alert, App, Button, Form, Space, type FormInstance } from 'antd';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isKeptRefusal, Refused, Unreachable, type Problem } from '../api/problem.ts';
import { refreshLive } from '../api/query-client.ts';
import { notePosition } from '../api/seen-position.ts';
import type { components } from '../api/schema.ts';
import { useEventName } from '../app/event-name.ts';
import { useDraft } from '../app/use-draft.ts';
import { shortInstant } from '../format/dates.ts';
import { currentLanguage } from '../texts/language.ts';
import styles from './act-form.module.css';
import { actingHeaders, type ActingAs } from './acts/possible.ts';
import { reasonsOf } from './reasons.ts';

export type Receipt = components['schemas']['ReceiptBody'];

export type ActHeaders = Readonly<{
  'Idempotency-Key': string;
  'If-Match'?: string;
  'X-Acting-Role'?: string;
  'X-Acting-Unit'?: string;
}>;

type Sent = Readonly<{ data?: Receipt }>;

type Props<T> = Readonly<{
  /** Names the draft: what is acted on, and the act. */
  draft: string;
  /** What will be so once it is done, in a sentence. */
  consequence: ReactNode;
  /** The act, in the words of the regulation. */
  submit: string;
  danger?: boolean;
  /** What cannot be undone, in a sentence: asked about once more before it is sent. */
  final?: string;
  initial?: Partial<T>;
  as?: ActingAs | null;
  /** The revision on which the person decides; somebody else's change since then is told, not overwritten. */
  revision?: string;
  send: (values: T, headers: ActHeaders) => Promise<Sent>;
  onDone: (receipt: Receipt) => void;
  onCancel?: () => void;
  children?: ReactNode;
}>;

/**
 * A form that records one act. Field names are those of the request body, so that a refusal lands at its field. What is typed
 * is kept until it is recorded; a second press, a reload or a lost answer records nothing twice.
 */
export const ActForm = <T extends object>(props: Props<T>) => {
  const {
    draft: name,
    consequence,
    submit,
    danger,
    final,
    initial,
    as,
    revision,
    send,
    onDone,
    onCancel,
    children,
  } = props;
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const [form] = Form.useForm<T>();
  const draft = useDraft<T>(name, revision);
  const { mutate, error, isPending, reset } = useMutation<Sent, Error, Readonly<{ values: T; revision?: string }>>({
    mutationFn: ({ values, revision: seen }) =>
      send(values, {
        'Idempotency-Key': draft.keyFor(values),
        ...(seen !== undefined && { 'If-Match': `"${seen}"` }),
        ...(as && actingHeaders(as)),
      }),
    onSuccess: ({ data: receipt }) => {
      draft.discard();
      notePosition(receipt!.position);
      refreshLive();
      onDone(receipt!);
    },
    onError: (refusal) => {
      if (isKeptRefusal(refusal)) draft.renewKey();
    },
  });
  useFieldFaults(form, error);
  const problem = error instanceof Refused ? error.problem : null;
  return (
    <Form<T>
      form={form}
      layout="vertical"
      initialValues={{ ...initial, ...draft.kept }}
      onValuesChange={(_change, values) => {
        draft.keep(values);
        reset();
      }}
      onFinish={(values) => {
        const go = (): void => {
          mutate({ values, revision });
        };
        if (final === undefined) go();
        else {
          void modal.confirm({
            title: t('parts.act.final'),
            content: final,
            okText: submit,
            cancelText: t('parts.act.cancel'),
            okButtonProps: { danger },
            onOk: go,
          });
        }
      }}
      className={styles.form}
    >
      {children}
      <p className={styles.consequence}>{consequence}</p>
      {problem?.missed !== undefined ? (
        <Conflict
          problem={problem}
          onAgain={() => {
            refreshLive();
            mutate({ values: form.getFieldsValue() });
          }}
        />
      ) : (
        error !== null && <Told error={error} />
      )}
      <Space wrap>
        <Button type="primary" htmlType="submit" danger={danger} loading={isPending}>
          {error instanceof Unreachable ? t('parts.again') : submit}
        </Button>
        {onCancel !== undefined && <Button onClick={onCancel}>{t('parts.act.cancel')}</Button>}
        {draft.savedAt !== null && (
          <span className="soft">
            {t('parts.draft.kept', { time: shortInstant(draft.savedAt) })}{' '}
            <Button
              type="link"
              size="small"
              onClick={() => {
                draft.discard();
                form.setFieldsValue({ ...blank(form.getFieldsValue(true) as T), ...initial });
              }}
            >
              {t('parts.draft.discard')}
            </Button>
          </span>
        )}
      </Space>
    </Form>
  );
};

const blank = (values: object): object => Object.fromEntries(Object.keys(values).map((key) => [key, undefined]));

/** `/deadline/month` → `['deadline', 'month']`. */
const pathOf = (pointer: string): (string | number)[] =>
  pointer
    .split('/')
    .slice(1)
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));

/** Shows a refusal at the fields that it names. */
const useFieldFaults = <T,>(form: FormInstance<T>, error: Error | null): void => {
  useEffect(() => {
    const faults = error instanceof Refused ? (error.problem.errors ?? []) : [];
    form.setFields(
      faults
        .filter(({ field }) => field.startsWith('/'))
        .map((fault) => ({ name: pathOf(fault.field) as never, errors: [fault[currentLanguage()]] })),
    );
  }, [form, error]);
};

/** Why it was not recorded, and that nothing typed is lost. */
const Told = ({ error }: Readonly<{ error: Error }>) => {
  const { t } = useTranslation();
  if (error instanceof Unreachable) {
    return (
      <Alert
        type="warning"
        showIcon
        title={t('parts.refused.unreachable')}
        description={t('parts.refused.unreachableDetail')}
      />
    );
  }
  if (!(error instanceof Refused)) throw error;
  return (
    <Alert type="warning" showIcon title={error.problem.title} description={reasonsOf(error.problem).join('. ')} />
  );
};

/** Somebody else was first: what happened meanwhile, and the choice to go on knowing it. */
const Conflict = ({ problem, onAgain }: Readonly<{ problem: Problem; onAgain: () => void }>) => {
  const { t } = useTranslation();
  const eventName = useEventName();
  return (
    <Alert
      type="warning"
      showIcon
      title={t('parts.act.conflict')}
      description={
        <>
          <ul>
            {problem.missed?.map(({ type, revision, recordedAt }) => (
              <li key={revision}>
                {eventName(type)} · {shortInstant(recordedAt)}
              </li>
            ))}
          </ul>
          <p>{t('parts.act.conflictHint')}</p>
          <Button size="small" onClick={onAgain}>
            {t('parts.act.sendAnyway')}
          </Button>
        </>
      }
    />
  );
};
