import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../../api/client.ts';
import type { components } from '../../api/schema.ts';
import { useEventName } from '../../app/event-name.ts';
import { shortDate } from '../../format/dates.ts';
import { countText } from '../../format/numbers.ts';
import { Answer } from '../../parts/answer.tsx';
import { StatusMark, type StatusClass } from '../../parts/status-mark.tsx';
import { words } from '../../texts/vi/words.ts';
import styles from './recount.module.css';

type Difference = components['schemas']['RecountDifferenceView'];
type Counted = components['schemas']['CountedTaskView'];

const pageSize = 50;

const useDifferences = (id: string) =>
  useInfiniteQuery({
    queryKey: ['get', '/api/v1/recounts/{id}', { params: { path: { id } } }, 'differences'],
    queryFn: async ({ pageParam, signal }) => {
      const query = { limit: pageSize, ...(pageParam !== null && { after: pageParam }) };
      const { data } = await api.GET('/api/v1/recounts/{id}', { params: { path: { id }, query }, signal });
      return data!;
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });

/** Where the registers show something else than the events say. */
export const RecountDifferences = ({ id }: Readonly<{ id: string }>) => {
  const { t } = useTranslation();
  const differences = useDifferences(id);
  return (
    <Answer of={differences} rows={3}>
      {({ pages }) => (
        <>
          <ul className={styles.list} aria-label={t('timeMachine.recount.differences')}>
            {pages
              .flatMap(({ items }) => items)
              .map((item) => (
                <li key={`${item.taskId ?? item.planId ?? ''} ${item.figure ?? ''}`}>
                  {item.about === 'task' ? <TaskDiffers difference={item} /> : <FigureDiffers difference={item} />}
                </li>
              ))}
          </ul>
          {differences.hasNextPage && (
            <Button loading={differences.isFetchingNextPage} onClick={() => void differences.fetchNextPage()}>
              {t('parts.figure.more')}
            </Button>
          )}
        </>
      )}
    </Answer>
  );
};

const TaskDiffers = ({
  difference: { taskId, recountedTask, shownTask, events },
}: Readonly<{ difference: Difference }>) => {
  const { t } = useTranslation();
  const eventName = useEventName();
  const task = ask.useQuery('get', '/api/v1/tasks/{id}', { params: { path: { id: taskId! } } });
  const name = task.data === undefined ? taskId : `${task.data.task.number}. ${task.data.task.title}`;
  return (
    <>
      <Link to="/nhiem-vu/$taskId" params={{ taskId: taskId! }}>
        {name}
      </Link>
      <div>
        {t('timeMachine.recount.byEvents')}: <Side task={recountedTask} />
      </div>
      <div>
        {t('timeMachine.recount.byRegister')}: <Side task={shownTask} />
      </div>
      <ul className={styles.events}>
        {events.map(({ id, type, position, effectiveOn }) => (
          <li key={id}>
            {eventName(type)} · {t('timeMachine.effective', { day: shortDate(effectiveOn) })} ·{' '}
            {t('frame.time.position', { position })}
          </li>
        ))}
      </ul>
    </>
  );
};

const Side = ({ task }: Readonly<{ task: Counted | null }>) => {
  const { t } = useTranslation();
  if (task === null) return <span className="soft">{t('timeMachine.recount.noTask')}</span>;
  return (
    <>
      <StatusMark status={task.status} />
      {', '}
      {t(task.completed ? 'timeMachine.recount.completed' : 'timeMachine.recount.notCompleted')}
    </>
  );
};

const isStatus = (figure: string): figure is StatusClass => figure in words.status;
const isRate = (rate: string): rate is keyof typeof words.rate => rate in words.rate;

/** A count by its class, or one side of a rate; as the service calls it where this page does not know it. */
const useFigureName = (): ((figure: string) => string) => {
  const { t } = useTranslation();
  return (figure) => {
    if (figure === 'total') return t('timeMachine.recount.total');
    if (isStatus(figure)) return t(`words.status.${figure}`);
    const [rate = '', part] = figure.split('.');
    if (!isRate(rate)) return figure;
    const side = t(part === 'numerator' ? 'parts.figure.completedPart' : 'parts.figure.wholePart');
    return `${t(`words.rate.${rate}`)} (${side})`;
  };
};

const FigureDiffers = ({ difference: { planId, figure, recounted, shown } }: Readonly<{ difference: Difference }>) => {
  const { t } = useTranslation();
  const figureName = useFigureName();
  const plan = ask.useQuery(
    'get',
    '/api/v1/plans/{id}',
    { params: { path: { id: planId ?? '' } } },
    { enabled: planId !== null },
  );
  return (
    <>
      {planId === null ? t('timeMachine.recount.allPlans') : (plan.data?.plan.name ?? planId)}:{' '}
      {figureName(figure ?? '')},{' '}
      {t('timeMachine.recount.figure', {
        recounted: recounted === null ? t('words.nothing') : countText(recounted),
        shown: shown === null ? t('words.nothing') : countText(shown),
      })}
    </>
  );
};
