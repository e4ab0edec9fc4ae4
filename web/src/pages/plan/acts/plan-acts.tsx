import { MoreOutlined } from '@ant-design/icons';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Drawer, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { ask } from '../../../api/client.ts';
import { useCorner } from '../../../app/corner.ts';
import { useHeldAs, usePresent, type Possible } from '../../../parts/acts/possible.ts';
import { RefusedAct, WhyNot } from '../../../parts/acts/why-not.tsx';
import { Answer } from '../../../parts/answer.tsx';
import { planActs, type PlanAct } from '../plan-search.ts';
import type { PlanDetail } from '../plan-detail.ts';
import { AmendForm } from './amend-form.tsx';
import { AssignForm } from './assign-form.tsx';
import { CloseForm, RevokeForm, SupersedeForm } from './ending-form.tsx';

const forms = {
  assign: AssignForm,
  amend: AmendForm,
  close: CloseForm,
  supersede: SupersedeForm,
  revoke: RevokeForm,
} as const;
const mostButtons = 2;

const usePlanActs = (planId: string) => {
  const { isPast } = useCorner();
  return ask.useQuery('get', '/api/v1/plans/{id}/acts', { params: { path: { id: planId } } }, { enabled: !isPast });
};

const useOpenAct = () => {
  const navigate = useNavigate();
  return (act: PlanAct | undefined): void => {
    void navigate({ to: '.', search: (old) => ({ ...old, act }), resetScroll: false });
  };
};

type Props = Readonly<{ plan: PlanDetail; revision: string }>;

/** What the signed-in person may do to the plan now, as the service says, at one place; the open form stands in the address. */
export const PlanActs = ({ plan, revision }: Props) => {
  const { t } = useTranslation();
  const { act } = useSearch({ from: '/ke-hoach/$planId' });
  const open = useOpenAct();
  const possible = usePlanActs(plan.id);
  const told = usePresent(possible.data)?.acts ?? [];
  const doing = usePresent(act);
  const allowed = planActs.filter((one) => told.some((of) => of.act === one && of.allowed));
  const others = allowed.slice(mostButtons);
  return (
    <>
      {allowed.slice(0, mostButtons).map((one) => (
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
      {others.length > 0 && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: others.map((one) => ({ key: one, label: t(`planActs.${one}.submit`), danger: true })),
            onClick: ({ key }) => {
              open(key as PlanAct);
            },
          }}
        >
          <Button icon={<MoreOutlined aria-hidden />}>{t('taskActs.more')}</Button>
        </Dropdown>
      )}
      {doing !== undefined && (
        <Drawer
          open
          size={640}
          title={t(`planActs.${doing}.heading`)}
          onClose={() => {
            open(undefined);
          }}
        >
          <Answer of={possible} rows={4}>
            {({ acts }) => (
              <Sheet
                key={doing}
                act={doing}
                possible={acts.find((one) => one.act === doing)}
                plan={plan}
                revision={revision}
              />
            )}
          </Answer>
        </Drawer>
      )}
    </>
  );
};

type SheetProps = Props & Readonly<{ act: PlanAct; possible: Possible | undefined }>;

const Sheet = ({ act, possible, plan, revision }: SheetProps) => {
  const open = useOpenAct();
  const as = useHeldAs(possible);
  const Form = forms[act];
  if (as === null) return <RefusedAct refusal={possible?.refusal} />;
  return (
    <Form
      plan={plan}
      revision={revision}
      as={as}
      onDone={() => {
        open(undefined);
      }}
    />
  );
};

/** Quietly, why the rest is not offered. */
export const WhyNoOtherAct = ({ planId }: Readonly<{ planId: string }>) => {
  const { t } = useTranslation();
  const acts = usePresent(usePlanActs(planId).data)?.acts ?? [];
  return (
    <WhyNot
      summary={t(acts.some(({ allowed }) => allowed) ? 'parts.act.why' : 'parts.act.whyNothing')}
      acts={acts
        .filter(({ allowed }) => !allowed)
        .map(({ act, refusal }) => ({ key: act, name: t(`planActs.${act}.submit`), refusal }))}
    />
  );
};
