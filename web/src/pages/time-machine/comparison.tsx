import { SwapOutlined } from '@ant-design/icons';
import { Button, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { countText } from '../../format/numbers.ts';
import { Answer } from '../../parts/answer.tsx';
import { Section } from '../../parts/page-head.tsx';
import { CohortsBeside, differencesAnchor } from './cohorts.tsx';
import { ComparisonSum } from './comparison-sum.tsx';
import styles from './comparison.module.css';
import { Dials } from './dials.tsx';
import { MovedTasks } from './moved-tasks.tsx';
import type { Life } from './slider-days.ts';
import { moveKinds, type MoveKind, type ScopeSearch } from './time-machine-search.ts';
import { useComparison } from './use-comparison.ts';
import type { HeldCorner } from './use-held-corner.ts';
import { useGo, usePlace } from './use-place.ts';

/** Two corners side by side, and everything that differs between them. */
export const Comparison = ({
  scope,
  life,
  first,
  second,
}: Readonly<{ scope: ScopeSearch; life: Life; first: HeldCorner; second: HeldCorner }>) => {
  const { t } = useTranslation();
  const go = useGo();
  const { only } = usePlace();
  const comparison = useComparison(scope, first.corner, second.corner, only);
  const swap = (): void => {
    void go({ at: second.at, knownOn: second.knownOn, atB: first.at, knownOnB: first.knownOn });
  };
  return (
    <>
      <div className={styles.corners}>
        <Dials held={first} scope={scope} life={life} name={t('timeMachine.a')} />
        <Dials held={second} scope={scope} life={life} name={t('timeMachine.b')} />
      </div>
      <div className={styles.below}>
        <Answer of={comparison}>
          {({ pages }) => {
            const diff = pages[0]!;
            const items = pages.flatMap((page) => page.items);
            const moved = diff.transitions.reduce((sum, transition) => sum + transition.moved, 0);
            return (
              <div className={comparison.isPlaceholderData ? styles.waiting : ''}>
                <div className={styles.between}>
                  <Button icon={<SwapOutlined aria-hidden />} onClick={swap} className="screen-only">
                    {t('timeMachine.swap')}
                  </Button>
                  <strong role="status">{t('timeMachine.differ', { count: moved })}</strong>
                </div>
                <ComparisonSum diff={diff} scope={scope} second={{ at: second.at, knownOn: second.knownOn }} />
                <CohortsBeside cohorts={diff.cohorts} />
                <div id={differencesAnchor}>
                  <Section
                    title={t('timeMachine.differences')}
                    acts={
                      <Segmented<MoveKind | 'all'>
                        value={only ?? 'all'}
                        options={['all' as const, ...moveKinds].map((kind) => ({
                          value: kind,
                          label: t(`timeMachine.only.${kind}`),
                        }))}
                        onChange={(kind) => {
                          void go({ only: kind === 'all' ? undefined : kind }, { replace: true });
                        }}
                      />
                    }
                  >
                    {items.length === 0 ? (
                      <p className="soft">{t('timeMachine.noDifference')}</p>
                    ) : (
                      <>
                        <p className="soft">{t('timeMachine.shown', { shown: countText(items.length) })}</p>
                        <MovedTasks items={items} />
                      </>
                    )}
                    {comparison.hasNextPage && (
                      <Button
                        loading={comparison.isFetchingNextPage}
                        onClick={() => void comparison.fetchNextPage()}
                        className="screen-only"
                      >
                        {t('parts.figure.more')}
                      </Button>
                    )}
                  </Section>
                </div>
              </div>
            );
          }}
        </Answer>
      </div>
    </>
  );
};
