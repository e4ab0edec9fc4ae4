import { Form, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import type { components } from '../../api/schema.ts';
import { useSeenRevision } from '../../app/use-seen-revision.ts';
import { ActForm } from '../../parts/act-form.tsx';
import { actingHeaders, type Way } from '../../parts/acts/possible.ts';
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

/** `everywhere`: as whom a role for the whole installation may be granted; `null` where it may not. */
type Props = Readonly<{ shown: AccountAnswer; as: Way; everywhere: Way | null; onLeave: () => void }>;

/** A role under a document, for a unit and what stands under it, or for everything; never by leaving a field empty. */
export const GrantForm = ({ shown: { account, revision }, as, everywhere, onLeave }: Props) => {
  const { t } = useTranslation();
  const draft = `account.${account.id}.grant`;
  const seen = useSeenRevision(draft, revision);
  return (
    <ActForm<Values>
      draft={draft}
      consequence={t('administration.consequence.grant')}
      submit={t('administration.act.grant')}
      initial={{ scope: 'unit', unit: account.unit.id }}
      as={as}
      revision={seen}
      send={(values, header) =>
        api.POST('/api/v1/accounts/{id}/grants', {
          params: {
            path: { id: account.id },
            header: values.scope === 'everything' && everywhere ? { ...header, ...actingHeaders(everywhere) } : header,
          },
          body: bodyOf(values),
        })
      }
      onDone={onLeave}
      onCancel={onLeave}
    >
      <ActField name="role" label={t('administration.account.role')} isNeeded>
        <Select options={roles.map((value) => ({ value, label: t(`words.role.${value}`) }))} />
      </ActField>
      <Scope mayBeEverything={everywhere !== null} />
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

const Scope = ({ mayBeEverything }: Readonly<{ mayBeEverything: boolean }>) => {
  const { t } = useTranslation();
  const scope = Form.useWatch<Values['scope'] | undefined>('scope') ?? 'unit';
  return (
    <>
      <ActField name="scope" label={t('administration.grant.scope')}>
        <Radio.Group
          options={[
            { value: 'unit', label: t('administration.grant.ofUnit') },
            ...(mayBeEverything ? [{ value: 'everything', label: t('administration.everywhere') }] : []),
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
