import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../../api/client.ts';
import type { components } from '../../api/schema.ts';
import type { Corner } from '../../app/corner.ts';
import { shortDate, shortInstant } from '../../format/dates.ts';
import { countText } from '../../format/numbers.ts';
import { Answer } from '../../parts/answer.tsx';
import { FigureLink } from '../../parts/figure.tsx';
import { Fraction } from '../../parts/fraction.tsx';
import { Section } from '../../parts/page-head.tsx';
import { Refused } from '../../api/problem.ts';
import { RecountDifferences } from './recount-differences.tsx';
import styles from './recount.module.css';
import type { ScopeSearch } from './time-machine-search.ts';
import { useGo, usePlace } from './use-place.ts';
import { useRecountProgress } from './use-recount-progress.ts';

type RecountView = components['schemas']['RecountView'];

/** For auditors: the figures of this corner counted once more from the events themselves. */
export const Recount = ({ scope, corner }: Readonly<{ scope: ScopeSearch; corner: Corner }>) => {
  const { t } = useTranslation();
  const go = useGo();
  const client = useQueryClient();
  const { recount } = usePlace();
  const start = useMutation({
    mutationFn: async () => {
      const { data } = await api.POST('/api/v1/recounts', { body: { ...scope, ...corner.query } });
      return data!;
    },
    onSuccess: (started) => {
      const { id } = started;
      client.setQueryData(
        ask.queryOptions('get', '/api/v1/recounts/{id}', { params: { path: { id } } }).queryKey,
        started,
      );
      void go({ recount: id }, { replace: true });
    },
  });
  return (
    <Section
      title={t('timeMachine.recount.title')}
      hint={t('timeMachine.recount.hint')}
      acts={
        <Button
          loading={start.isPending}
          onClick={() => {
            start.mutate();
          }}
        >
          {t('timeMachine.recount.start')}
        </Button>
      }
    >
      {start.error !== null && <NotStarted error={start.error} />}
      {recount !== undefined && <Result id={recount} />}
    </Section>
  );
};

const NotStarted = ({ error }: Readonly<{ error: Error }>) => {
  const { t } = useTranslation();
  return error instanceof Refused ? (
    <Alert type="warning" showIcon title={error.problem.title} description={error.problem.detail} />
  ) : (
    <Alert
      type="warning"
      showIcon
      title={t('parts.refused.unreachable')}
      description={t('parts.refused.unreachableDetail')}
    />
  );
};

const Result = ({ id }: Readonly<{ id: string }>) => {
  const recount = ask.useQuery('get', '/api/v1/recounts/{id}', { params: { path: { id } } });
  return (
    <Answer of={recount} rows={2}>
      {(found) => <Told key={id} recount={found} />}
    </Answer>
  );
};

const Told = ({ recount }: Readonly<{ recount: RecountView }>) => {
  const { t } = useTranslation();
  const progress = useRecountProgress(recount);
  const { at, knownAt, askedAt, report, verdict, plan, unit } = recount;
  const asked = {
    ...(plan !== null && { plan }),
    ...(unit !== null && { unit }),
    on: { at, knownAt: knownAt.position },
  };
  return (
    <div className={styles.box}>
      <p className="soft">
        {t('frame.time.asAt', { at: shortDate(at) })} · {t('frame.time.position', { position: knownAt.position })} ·{' '}
        {t('timeMachine.recount.asked', { instant: shortInstant(askedAt) })}
      </p>
      {report === null ? (
        <Moving progress={progress} />
      ) : (
        <>
          <p
            role="status"
            className={`${styles.verdict} ${verdict === 'different' ? styles.different : ''} ${verdict === 'equal' ? styles.equal : ''}`}
          >
            {t(`timeMachine.recount.verdict.${verdict!}`, {
              tasks: countText(report.tasks),
              plans: countText(report.plans),
              events: countText(report.events),
              differences: countText(recount.differences),
            })}
          </p>
          <p className={styles.figures}>
            {(['planCompletion', 'onTimeCompliance'] as const).map((rate) => (
              <span key={rate}>
                {t(`words.rate.${rate}`)}:{' '}
                <FigureLink figure={{ name: t(`words.rate.${rate}`), ...asked, rate, part: 'numerator' }}>
                  <Fraction value={report.rates[rate]} />
                </FigureLink>
              </span>
            ))}
            <span>
              {t('words.status.T2')}:{' '}
              <FigureLink figure={{ name: t('words.status.T2'), ...asked, count: 'T2' }}>
                {countText(report.counts.T2)}
              </FigureLink>
            </span>
          </p>
          {recount.differences > 0 && <RecountDifferences id={recount.id} />}
        </>
      )}
    </div>
  );
};

const Moving = ({
  progress: { state, perMille, differences },
}: Readonly<{ progress: ReturnType<typeof useRecountProgress> }>) => {
  const { t } = useTranslation();
  const hasStopped = state === 'failed' || state === 'interrupted';
  return (
    <>
      <p role="status" className={styles.verdict}>
        {t(`timeMachine.recount.state.${state}`)}
        {differences > 0 && <> {t('timeMachine.recount.soFar', { count: differences })}</>}
      </p>
      <Progress
        percent={Math.floor(perMille / 10)}
        status={hasStopped ? 'exception' : 'active'}
        aria-label={t('timeMachine.recount.progress')}
      />
    </>
  );
};
