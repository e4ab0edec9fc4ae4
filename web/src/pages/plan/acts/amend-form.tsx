import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client.ts';
import type { components } from '../../../api/schema.ts';
import { useSeenRevision } from '../../../app/use-seen-revision.ts';
import { ActForm } from '../../../parts/act-form.tsx';
import { Circumstances, Reason } from '../../../parts/task-acts/act-fields.tsx';
import { withoutBlanks } from '../../../parts/task-acts/body.ts';
import type { ActProps } from './assign-form.tsx';
import { ContentFields } from './content-fields.tsx';

type Body = components['schemas']['AmendPlanBody'];

/** Điều chỉnh, bổ sung: the content anew, as it stands when the form is opened. */
export const AmendForm = ({ plan, revision, as, onDone }: ActProps) => {
  const { t } = useTranslation();
  const draft = `plan.${plan.id}.amend`;
  const seen = useSeenRevision(draft, revision);
  const { name, coversFrom, coversTo, groups, legalBases, countsOpenEnded, note } = plan;
  return (
    <ActForm<Body>
      draft={draft}
      consequence={t('planActs.amend.consequence')}
      submit={t('planActs.amend.submit')}
      initial={{ content: { name, coversFrom, coversTo, groups, legalBases, countsOpenEnded, note } }}
      as={as}
      revision={seen}
      send={(values, header) =>
        api.POST('/api/v1/plans/{id}/amendments', {
          params: { path: { id: plan.id }, header },
          body: withoutBlanks(values) as Body,
        })
      }
      onDone={onDone}
      onCancel={onDone}
    >
      <ContentFields />
      <Reason isNeeded={false} />
      <Circumstances isOpen />
    </ActForm>
  );
};
