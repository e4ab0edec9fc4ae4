import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client.ts';
import type { components } from '../../../api/schema.ts';
import { useSeenRevision } from '../../../app/use-seen-revision.ts';
import { ActForm, type ActHeaders, type Receipt } from '../../../parts/act-form.tsx';
import { PlanSelect } from '../../../parts/plan-select.tsx';
import { ActField, Circumstances, Reason } from '../../../parts/task-acts/act-fields.tsx';
import { withoutBlanks } from '../../../parts/task-acts/body.ts';
import type { ActProps } from './assign-form.tsx';

type Ending = 'close' | 'supersede' | 'revoke';
type Body = components['schemas']['SupersedePlanBody'];

const senders: Readonly<
  Record<Ending, (id: string, body: Body, header: ActHeaders) => Promise<Readonly<{ data?: Receipt }>>>
> = {
  close: (id, body, header) => api.POST('/api/v1/plans/{id}/closure', { params: { path: { id }, header }, body }),
  supersede: (id, body, header) =>
    api.POST('/api/v1/plans/{id}/supersession', { params: { path: { id }, header }, body }),
  revoke: (id, body, header) => api.POST('/api/v1/plans/{id}/revocation', { params: { path: { id }, header }, body }),
};

/** Kết thúc, thay thế, bãi bỏ: after each of them the plan takes no further task, and none of them is taken back. */
const EndingForm = ({ act, plan, revision, as, onDone }: ActProps & Readonly<{ act: Ending }>) => {
  const { t } = useTranslation();
  const draft = `plan.${plan.id}.${act}`;
  const seen = useSeenRevision(draft, revision);
  return (
    <ActForm<Body>
      danger
      draft={draft}
      consequence={t(`planActs.${act}.consequence`)}
      submit={t(`planActs.${act}.submit`)}
      final={t(`planActs.${act}.final`)}
      as={as}
      revision={seen}
      send={(values, header) => senders[act](plan.id, withoutBlanks(values) as Body, header)}
      onDone={onDone}
      onCancel={onDone}
    >
      {act === 'supersede' && (
        <ActField name="successor" label={t('planActs.supersede.successor')} isNeeded>
          <PlanSelect except={plan.id} />
        </ActField>
      )}
      <Reason isNeeded={act === 'revoke'} />
      <Circumstances isOpen />
    </ActForm>
  );
};

export const CloseForm = (props: ActProps) => <EndingForm act="close" {...props} />;
export const SupersedeForm = (props: ActProps) => <EndingForm act="supersede" {...props} />;
export const RevokeForm = (props: ActProps) => <EndingForm act="revoke" {...props} />;
