import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client.ts';
import type { components } from '../../../api/schema.ts';
import { ActForm } from '../../../parts/act-form.tsx';
import type { ActProps } from './assign-form.tsx';
import { CommonFields } from './common-fields.tsx';

/** Kết thúc: the plan takes no further task. */
export const CloseForm = ({ plan, revision, as, onDone }: ActProps) => {
  const { t } = useTranslation();
  return (
    <ActForm<components['schemas']['ActBody']>
      danger
      draft={`plan.${plan.id}.close`}
      consequence={t('planActs.close.consequence')}
      submit={t('planActs.close.submit')}
      as={as}
      revision={revision}
      send={(body, header) =>
        api.POST('/api/v1/plans/{id}/closure', { params: { path: { id: plan.id }, header }, body })
      }
      onDone={onDone}
      onCancel={onDone}
    >
      <CommonFields />
    </ActForm>
  );
};
