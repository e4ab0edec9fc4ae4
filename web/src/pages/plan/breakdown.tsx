import { keepPreviousData } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { ask } from '../../api/client.ts';
import { useCorner } from '../../app/corner.ts';
import type { FigureSearch } from '../../app/search.ts';
import { countText } from '../../format/numbers.ts';
import { Answer } from '../../parts/answer.tsx';
import { FigureLink } from '../../parts/figure.tsx';
import { Fraction } from '../../parts/fraction.tsx';
import type { Heading } from '../../parts/headings.ts';
import { Section } from '../../parts/page-head.tsx';
import { PlainTable } from '../../parts/plain-table.tsx';
import { ProgressBar } from '../../parts/progress-bar.tsx';
import { breakdowns, type Breakdown as By } from './plan-search.ts';
import styles from './plan.module.css';
import type { PlanDetail } from './plan-detail.ts';

/** How `/api/v1/progress/explain` is asked for the tasks under no heading. */
const withoutHeading = '-';

const partOf = (by: By, plan: string, { key }: Heading): Omit<FigureSearch, 'name'> => {
  if (by === 'unit') return { plan, ...(key !== null && { leadUnit: key }) };
  return { plan, [by]: key ?? withoutHeading };
};

/** Where the plan goes well and where not: by field, group or lead unit. */
export const Breakdown = ({ plan }: Readonly<{ plan: PlanDetail }>) => {
  const { t } = useTranslation();
  const { query } = useCorner();
  const navigate = useNavigate();
  const { by: chosen } = useSearch({ from: '/ke-hoach/$planId' });
  const offered = breakdowns.filter((one) => one === 'unit' || plan.groups.some(({ kind }) => kind === one));
  const by = chosen ?? offered[0] ?? 'unit';
  const params = { path: { id: plan.id }, query: { by, ...query } };
  const progress = ask.useQuery(
    'get',
    '/api/v1/plans/{id}/progress',
    { params },
    { placeholderData: keepPreviousData },
  );
  return (
    <Section
      title={offered.length > 1 ? t('plan.breakdown') : t('plan.breakdownBy', { by: t(`plan.by.${by}`) })}
      acts={
        offered.length > 1 && (
          <Segmented<By>
            aria-label={t('plan.breakdown')}
            value={by}
            options={offered.map((value) => ({ value, label: t(`plan.by.${value}`) }))}
            onChange={(value) =>
              void navigate({ to: '.', search: (old) => ({ ...old, by: value }), resetScroll: false })
            }
          />
        )
      }
    >
      <Answer of={progress}>{({ groups }) => <Headings by={by} plan={plan.id} headings={groups} />}</Answer>
    </Section>
  );
};

const Headings = ({ by, plan, headings }: Readonly<{ by: By; plan: string; headings: readonly Heading[] }>) => {
  const { t } = useTranslation();
  const rows = headings.filter(({ counts }) => counts.total > 0);
  return (
    <PlainTable
      caption={t(`plan.by.${by}`)}
      rows={rows}
      keyOf={({ key }) => key ?? withoutHeading}
      columns={[
        { key: 'heading', title: t(`plan.by.${by}`), of: ({ label }) => label },
        {
          key: 'bar',
          title: t('plan.progress'),
          isExtra: true,
          of: ({ counts, rates }) => (
            <div className={styles.bar}>
              <ProgressBar counts={counts} total={rates.planCompletion.denominator} />
            </div>
          ),
        },
        {
          key: 'completed',
          title: t('plan.completed'),
          isNumber: true,
          of: (heading) => (
            <FigureLink
              figure={{
                ...{ name: `${t('plan.completed')}: ${heading.label}`, ...partOf(by, plan, heading) },
                ...{ rate: 'planCompletion', part: 'numerator' },
              }}
            >
              <Fraction value={heading.rates.planCompletion} />
            </FigureLink>
          ),
        },
        {
          key: 'overdue',
          title: t('plan.overdue'),
          isNumber: true,
          of: (heading) =>
            heading.counts.T2 === 0 ? (
              <span className="soft">0</span>
            ) : (
              <strong className={styles.late}>
                <FigureLink
                  figure={{
                    ...{ name: `${t('plan.overdue')}: ${heading.label}`, ...partOf(by, plan, heading), count: 'T2' },
                  }}
                >
                  {countText(heading.counts.T2)}
                </FigureLink>
              </strong>
            ),
        },
      ]}
    />
  );
};
