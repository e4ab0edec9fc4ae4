import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client.ts';
import type { components } from '../../../api/schema.ts';
import { ActForm } from '../../../parts/act-form.tsx';
import type { ActProps } from './assign-form.tsx';
import { CommonFields } from './common-fields.tsx';
import { ContentFields } from './content-fields.tsx';

/** Điều chỉnh, bổ sung: the content anew. */
export const AmendForm = ({ plan, revision, as, onDone }: ActProps) => {
  const { t } = useTranslation();
  const { name, coversFrom, coversTo, groups, legalBases, countsOpenEnded, note } = plan;
  return (
    <ActForm<components['schemas']['AmendPlanBody']>
      draft={`plan.${plan.id}.amend`}
      consequence={t('planActs.amend.consequence')}
      submit={t('planActs.amend.submit')}
      initial={{ content: { name, coversFrom, coversTo, groups, legalBases, countsOpenEnded, note } }}
      as={as}
      revision={revision}
      send={(body, header) =>
        api.POST('/api/v1/plans/{id}/amendments', { params: { path: { id: plan.id }, header }, body })
      }
      onDone={onDone}
      onCancel={onDone}
    >
      <ContentFields />
      <CommonFields />
    </ActForm>
  );
};
