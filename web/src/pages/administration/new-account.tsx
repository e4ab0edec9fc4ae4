import { Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import type { components } from '../../api/schema.ts';
import { ActForm } from '../../parts/act-form.tsx';
import { ActField, Circumstances } from '../../parts/task-acts/act-fields.tsx';
import { withoutBlanks } from '../../parts/task-acts/body.ts';
import { UnitSelect } from '../../parts/unit-select.tsx';
import { useGo, usePlace } from './use-place.ts';

type OpenBody = components['schemas']['OpenAccountBody'];

/** Beside the list: a new account for a unit. Who it is for is asked next, apart from what history keeps. */
export const NewAccount = () => {
  const { t } = useTranslation();
  const go = useGo();
  const { unit } = usePlace();
  const close = (): void => {
    go({ make: undefined });
  };
  return (
    <Drawer open size={560} onClose={close} title={t('administration.act.open')}>
      <ActForm<OpenBody>
        draft="account.open"
        consequence={t('administration.consequence.open')}
        submit={t('administration.act.open')}
        initial={unit === undefined ? {} : { unit }}
        send={(values, header) =>
          api.POST('/api/v1/accounts', { params: { header }, body: withoutBlanks(values) as OpenBody })
        }
        onDone={({ id }) => {
          go({ make: undefined, account: id, act: 'person' }, { replace: true });
        }}
        onCancel={close}
      >
        <ActField name="unit" label={t('administration.account.unit')} isNeeded>
          <UnitSelect living />
        </ActField>
        <Circumstances isOpen={false} />
        <p className="soft">{t('administration.account.noNames')}</p>
      </ActForm>
    </Drawer>
  );
};
