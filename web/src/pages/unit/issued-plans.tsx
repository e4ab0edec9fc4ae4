import { keepPreviousData } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Grid, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { ask } from '../../api/client.ts';
import { useCorner } from '../../app/corner.ts';
import { Answer } from '../../parts/answer.tsx';
import { Section } from '../../parts/page-head.tsx';
import { PlainTable } from '../../parts/plain-table.tsx';
import { UnitName } from '../../parts/unit-name.tsx';
import { usePlanDocument } from '../plan/use-plan-document.ts';
import type { UnitDetail } from './unit-detail.ts';

const most = 200;

/** Plans that the unit issued: by itself alone, or also those of units merged into it; which of the two is said. */
export const IssuedPlans = ({ unit }: Readonly<{ unit: UnitDetail }>) => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const document = usePlanDocument();
  const { asThen = false } = useSearch({ from: '/don-vi/$unitId' });
  const { sm } = Grid.useBreakpoint();
  const { query: corner } = useCorner();
  const query = { owner: unit.id, limit: most, lineage: asThen ? ('false' as const) : ('true' as const), ...corner };
  const plans = ask.useQuery('get', '/api/v1/plans', { params: { query } }, { placeholderData: keepPreviousData });
  return (
    <Section
      title={t('unit.issued')}
      hint={t(asThen ? 'unit.asThenHint' : 'unit.asNowHint')}
      acts={
        <Segmented
          vertical={sm === false}
          aria-label={t('unit.issuedHow')}
          value={asThen ? 'asThen' : 'asNow'}
          options={(['asNow', 'asThen'] as const).map((value) => ({ value, label: t(`unit.${value}`) }))}
          onChange={(value) => {
            const search = { asThen: value === 'asThen' || undefined };
            void navigate({ to: '.', search: (old) => ({ ...old, ...search }), replace: true, resetScroll: false });
          }}
        />
      }
    >
      <Answer of={plans} rows={2}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="soft">{t('unit.noPlans')}</p>
          ) : (
            <PlainTable
              caption={t('unit.issued')}
              rows={items}
              keyOf={({ id }) => id}
              columns={[
                {
                  key: 'plan',
                  title: t('unit.plan'),
                  of: ({ id, name }) => (
                    <Link to="/ke-hoach/$planId" params={{ planId: id }}>
                      {name}
                    </Link>
                  ),
                },
                { key: 'document', title: t('unit.issuedOn'), isExtra: true, of: (plan) => document(plan) },
                { key: 'issuer', title: t('unit.issuer'), of: ({ owner }) => <UnitName unit={owner} /> },
              ]}
            />
          )
        }
      </Answer>
    </Section>
  );
};
