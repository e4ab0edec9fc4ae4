import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCorner } from '../../../app/corner.ts';
import type { PlanAct } from '../plan-search.ts';
import type { PlanDetail } from '../plan-detail.ts';
import { AmendForm } from './amend-form.tsx';
import { AssignForm } from './assign-form.tsx';
import { CloseForm } from './close-form.tsx';
import { useActingOnPlan } from './use-acting-as.ts';

const forms = { assign: AssignForm, amend: AmendForm, close: CloseForm } as const;
const offered = ['assign', 'amend', 'close'] as const;

/** What the signed-in person may do to the plan, at one place; the open form stands in the address. */
export const PlanActs = ({ plan, revision }: Readonly<{ plan: PlanDetail; revision: string }>) => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { act } = useSearch({ from: '/ke-hoach/$planId' });
  const as = useActingOnPlan(plan);
  const { isPast } = useCorner();
  const open = (chosen: PlanAct | undefined): void => {
    void navigate({ to: '.', search: (old) => ({ ...old, act: chosen }), resetScroll: false });
  };
  if (as === null || isPast || plan.standing !== 'inForce') return null;
  const Form = act === undefined ? null : forms[act];
  return (
    <>
      {offered.map((one) => (
        <Button
          key={one}
          type={one === 'assign' ? 'primary' : 'default'}
          onClick={() => {
            open(one);
          }}
        >
          {t(`planActs.${one}.submit`)}
        </Button>
      ))}
      {Form !== null && (
        <Drawer
          open
          size={640}
          title={t(`planActs.${act!}.heading`)}
          onClose={() => {
            open(undefined);
          }}
        >
          <Form
            plan={plan}
            revision={revision}
            as={as}
            onDone={() => {
              open(undefined);
            }}
          />
        </Drawer>
      )}
    </>
  );
};
