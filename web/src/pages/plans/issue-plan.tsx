import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Drawer, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import type { components } from '../../api/schema.ts';
import { useCorner } from '../../app/corner.ts';
import { ActForm } from '../../parts/act-form.tsx';
import { DayField } from '../../parts/day-field.tsx';
import { UnitSelect } from '../../parts/unit-select.tsx';
import styles from '../plan/acts/acts.module.css';
import { CommonFields, useRequired } from '../plan/acts/common-fields.tsx';
import { ContentFields } from '../plan/acts/content-fields.tsx';
import { useIssuingAs } from '../plan/acts/use-acting-as.ts';

/** Ban hành: a new plan, for those who may issue one. */
export const IssuePlan = () => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { act } = useSearch({ from: '/ke-hoach' });
  const { isPast } = useCorner();
  const as = useIssuingAs();
  const required = [...useRequired()];
  const open = (chosen: 'issue' | undefined): void => {
    void navigate({ to: '.', search: (old) => ({ ...old, act: chosen }), resetScroll: false });
  };
  if (as === null || isPast) return null;
  return (
    <>
      <Button
        type="primary"
        onClick={() => {
          open('issue');
        }}
      >
        {t('planActs.issue.submit')}
      </Button>
      <Drawer
        destroyOnHidden
        open={act === 'issue'}
        size={640}
        title={t('planActs.issue.heading')}
        onClose={() => {
          open(undefined);
        }}
      >
        <ActForm<components['schemas']['IssuePlanBody']>
          draft="plans.issue"
          consequence={t('planActs.issue.consequence')}
          submit={t('planActs.issue.submit')}
          initial={{ owner: as.unit.id }}
          as={as}
          send={(body, header) => api.POST('/api/v1/plans', { params: { header }, body })}
          onDone={({ id }) => void navigate({ to: '/ke-hoach/$planId', params: { planId: id } })}
          onCancel={() => {
            open(undefined);
          }}
        >
          <div className={styles.row}>
            <Form.Item name="symbol" label={t('planActs.content.symbol')} extra={t('planActs.issue.symbolHint')}>
              <Input maxLength={100} />
            </Form.Item>
            <Form.Item name="issuedOn" label={t('planActs.content.issuedOn')} rules={required}>
              <DayField />
            </Form.Item>
          </div>
          <Form.Item name="owner" label={t('plans.owner')} rules={required}>
            <UnitSelect living />
          </Form.Item>
          <ContentFields />
          <CommonFields />
        </ActForm>
      </Drawer>
    </>
  );
};
