import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../../api/client.ts';
import type { paths } from '../../api/schema.ts';
import { shortInstant } from '../../format/dates.ts';
import { countText } from '../../format/numbers.ts';
import { Answer } from '../../parts/answer.tsx';
import { Section } from '../../parts/page-head.tsx';
import { PlainTable } from '../../parts/plain-table.tsx';
import { EmptyState } from '../../parts/states.tsx';
import { timeMachine } from '../../texts/vi/time-machine.ts';
import styles from './trail.module.css';
import { useGo, usePlace } from './use-place.ts';

const pageSize = 50;

type Question = NonNullable<paths['/api/v1/access-records']['get']['parameters']['query']>;
type Action = NonNullable<Question['action']>;

const actions = Object.keys(timeMachine.access.action) as readonly Action[];
const results = ['allowed', 'refused'] as const;
const oneOf = <T extends string>(all: readonly T[], value: string | undefined): T | undefined =>
  all.find((one) => one === value);

/** Reading leaves a record itself, so nothing here is asked anew by itself. */
const useRecords = (question: Question) =>
  useInfiniteQuery({
    queryKey: ['get', '/api/v1/access-records', { params: { query: question } }],
    queryFn: async ({ pageParam, signal }) => {
      const query = { ...question, limit: pageSize, ...(pageParam !== null && { after: pageParam }) };
      const { data } = await api.GET('/api/v1/access-records', { params: { query }, signal });
      return data!;
    },
    meta: { leavesRecord: true },
    staleTime: Infinity,
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });

/** Who signed in, who was refused, what was taken along; and whether any of it was altered. */
export const AccessLog = () => {
  const { t } = useTranslation();
  const go = useGo();
  const place = usePlace();
  const [action, result] = [oneOf(actions, place.action), oneOf(results, place.result)];
  const records = useRecords({ ...(action && { action }), ...(result && { result }) });
  return (
    <Section title={t('timeMachine.access.title')} hint={t('timeMachine.access.hint')}>
      <Verification />
      <div className={`${styles.filters} screen-only`}>
        <label>
          {t('timeMachine.access.what')}
          <Select
            allowClear
            value={action}
            placeholder={t('timeMachine.access.anything')}
            options={actions.map((value) => ({ value, label: t(`timeMachine.access.action.${value}`) }))}
            onChange={(value: Action | undefined) => {
              void go({ action: value }, { replace: true });
            }}
          />
        </label>
        <label>
          {t('timeMachine.access.outcome')}
          <Select
            allowClear
            value={result}
            placeholder={t('timeMachine.access.anyOutcome')}
            options={results.map((value) => ({ value, label: t(`timeMachine.access.result.${value}`) }))}
            onChange={(value: (typeof results)[number] | undefined) => {
              void go({ result: value }, { replace: true });
            }}
          />
        </label>
      </div>
      <Answer of={records}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0) return <EmptyState title={t('timeMachine.access.none')} />;
          return (
            <>
              <PlainTable
                caption={t('timeMachine.access.title')}
                rows={items}
                keyOf={({ number }) => number}
                columns={[
                  { key: 'number', title: t('timeMachine.access.number'), of: ({ number }) => number },
                  { key: 'at', title: t('timeMachine.access.at'), of: ({ at }) => shortInstant(at) },
                  {
                    key: 'action',
                    title: t('timeMachine.access.what'),
                    of: ({ action: done }) => t(`timeMachine.access.action.${done}`),
                  },
                  {
                    key: 'result',
                    title: t('timeMachine.access.outcome'),
                    of: ({ result: outcome, reason }) => (
                      <>
                        {t(
                          outcome === 'allowed'
                            ? 'timeMachine.access.result.allowed'
                            : 'timeMachine.access.result.refused',
                        )}
                        {reason !== null && <small className="soft"> {reason}</small>}
                      </>
                    ),
                  },
                  {
                    key: 'account',
                    title: t('timeMachine.access.account'),
                    of: ({ account, accountType }) => <Who account={account} kind={accountType} />,
                  },
                  { key: 'address', title: t('timeMachine.access.address'), of: ({ address }) => address },
                  {
                    key: 'device',
                    title: t('timeMachine.access.device'),
                    isExtra: true,
                    of: ({ device }) => (
                      <span className={styles.device} title={device ?? undefined}>
                        {device}
                      </span>
                    ),
                  },
                ]}
              />
              {records.hasNextPage && (
                <Button
                  className="screen-only"
                  loading={records.isFetchingNextPage}
                  onClick={() => void records.fetchNextPage()}
                >
                  {t('parts.figure.more')}
                </Button>
              )}
            </>
          );
        }}
      </Answer>
    </Section>
  );
};

type Kind = keyof typeof timeMachine.access.kind;

/** The person behind an account, as long as his name is kept. */
const Who = ({ account, kind }: Readonly<{ account: string | null; kind: Kind }>) => {
  const { t } = useTranslation();
  const isPerson = kind === 'person' && account !== null;
  const found = ask.useQuery(
    'get',
    '/api/v1/accounts/{id}',
    { params: { path: { id: account ?? '' } } },
    { enabled: isPerson, staleTime: Infinity },
  );
  const name = found.data?.account.person?.displayName;
  return <span title={account ?? undefined}>{name ?? t(`timeMachine.access.kind.${kind}`)}</span>;
};

/** Each record carries a hash over the one before it: whoever alters one breaks the chain. */
const Verification = () => {
  const { t } = useTranslation();
  const verify = useMutation({
    mutationFn: async () => {
      const { data } = await api.GET('/api/v1/access-records/verification');
      return data!;
    },
  });
  return (
    <div className={styles.verification}>
      <Button
        loading={verify.isPending}
        onClick={() => {
          verify.mutate();
        }}
      >
        {t('timeMachine.access.verify')}
      </Button>
      {verify.data !== undefined && (
        <span role="status" className={verify.data.firstBroken === null ? styles.whole : styles.broken}>
          {verify.data.firstBroken === null
            ? t('timeMachine.access.whole', { checked: countText(Number(verify.data.checked)) })
            : t('timeMachine.access.broken', { number: verify.data.firstBroken })}
        </span>
      )}
      {verify.error !== null && (
        <span role="alert" className={styles.broken}>
          {t('timeMachine.access.notVerified')}
        </span>
      )}
    </div>
  );
};
