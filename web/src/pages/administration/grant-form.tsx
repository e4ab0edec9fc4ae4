import { Form, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import type { components } from '../../api/schema.ts';
import { ActForm } from '../../parts/act-form.tsx';
import { DayField } from '../../parts/day-field.tsx';
import { ActField, DocumentFields } from '../../parts/task-acts/act-fields.tsx';
import { withoutBlanks } from '../../parts/task-acts/body.ts';
import { UnitSelect } from '../../parts/unit-select.tsx';
import { roles } from './administration-search.ts';
import type { AccountAnswer } from './use-accounts.ts';

type GrantBody = components['schemas']['GrantRoleBody'];
type Values = GrantBody & Readonly<{ scope: 'unit' | 'everything' }>;

const bodyOf = ({ scope, unit, ...rest }: Values): GrantBody => ({
  ...(withoutBlanks(rest) as typeof rest),
  ...(scope === 'unit' && { unit }),
});

/** A role under a document, for a unit and what stands under it, or for everything; never by leaving a field empty. */
export const GrantForm = ({
  shown: { account, revision },
  onLeave,
}: Readonly<{ shown: AccountAnswer; onLeave: () => void }>) => {
  const { t } = useTranslation();
  return (
    <ActForm<Values>
      draft={`account.${account.id}.grant`}
      consequence={t('administration.consequence.grant')}
      submit={t('administration.act.grant')}
      initial={{ scope: 'unit', unit: account.unit.id }}
      revision={revision}
      send={(values, header) =>
        api.POST('/api/v1/accounts/{id}/grants', {
          params: { path: { id: account.id }, header },
          body: bodyOf(values),
        })
      }
      onDone={onLeave}
      onCancel={onLeave}
    >
      <ActField name="role" label={t('administration.account.role')} isNeeded>
        <Select options={roles.map((value) => ({ value, label: t(`words.role.${value}`) }))} />
      </ActField>
      <Scope />
      <DocumentFields of="authority" isNeeded />
      <ActField name="effectiveOn" label={t('taskActs.field.effectiveOn')} hint={t('taskActs.field.effectiveOnHint')}>
        <DayField />
      </ActField>
      <ActField name="until" label={t('administration.grant.until')} hint={t('administration.grant.untilHint')}>
        <DayField />
      </ActField>
    </ActForm>
  );
};

const Scope = () => {
  const { t } = useTranslation();
  const scope = Form.useWatch<Values['scope'] | undefined>('scope') ?? 'unit';
  return (
    <>
      <ActField name="scope" label={t('administration.grant.scope')}>
        <Radio.Group
          options={[
            { value: 'unit', label: t('administration.grant.ofUnit') },
            { value: 'everything', label: t('administration.everywhere') },
          ]}
        />
      </ActField>
      {scope === 'unit' && (
        <ActField name="unit" label={t('administration.account.unit')} isNeeded>
          <UnitSelect living />
        </ActField>
      )}
    </>
  );
};
