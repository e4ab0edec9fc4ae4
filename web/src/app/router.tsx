import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  retainSearchParams,
} from '@tanstack/react-router';
import { readAdministrationSearch } from '../pages/administration/administration-search.ts';
import { readWorkSearch } from '../pages/my-work/buckets.ts';
import { readPlanSearch } from '../pages/plan/plan-search.ts';
import { readPlansSearch } from '../pages/plans/plans-search.ts';
import { readTimeMachineSearch } from '../pages/time-machine/time-machine-search.ts';
import { readActSearch } from '../pages/task/act-search.ts';
import { readReportRoundSearch } from '../pages/report-round/report-round-search.ts';
import { readReportsSearch } from '../pages/reports/reports-search.ts';
import { readMeasureSearch } from '../pages/measure/measure-search.ts';
import { readMeasuresSearch } from '../pages/measures/measures-search.ts';
import { readUnitSearch } from '../pages/unit/unit-search.ts';
import { readUnitsSearch } from '../pages/units/units-search.ts';
import { Unreachable } from '../api/problem.ts';
import { NotFound, PageFailed } from '../parts/states.tsx';
import { readTaskSearch } from '../parts/task-table/task-search.ts';
import { Root } from './root.tsx';
import { readSearch } from './search.ts';

const root = createRootRoute({
  component: Root,
  validateSearch: readSearch,
  // Where in time the reader stands goes along to every page.
  search: { middlewares: [retainSearchParams(['at', 'knownOn', 'board'])] },
  notFoundComponent: () => <NotFound page />,
  errorComponent: PageFailed,
});

const answers = (): Promise<boolean> =>
  fetch('/health/live', { cache: 'no-store' }).then(
    () => true,
    () => false,
  );

/** The code of a page comes when somebody goes there; where nobody answers, that is told as of any question. */
const page: typeof lazyRouteComponent = (load, name) =>
  lazyRouteComponent(async () => {
    try {
      return await load();
    } catch (error) {
      throw (await answers()) ? error : new Unreachable(String(error));
    }
  }, name);

const of = () => root;
const overview = createRoute({
  getParentRoute: of,
  path: '/',
  component: page(() => import('../pages/overview/overview.tsx'), 'Overview'),
});
const plans = createRoute({
  getParentRoute: of,
  path: '/ke-hoach',
  validateSearch: readPlansSearch,
  component: page(() => import('../pages/plans/plans.tsx'), 'Plans'),
});
const plan = createRoute({
  getParentRoute: of,
  path: '/ke-hoach/$planId',
  validateSearch: readPlanSearch,
  component: page(() => import('../pages/plan/plan.tsx'), 'Plan'),
});
const tasks = createRoute({
  getParentRoute: of,
  path: '/nhiem-vu',
  validateSearch: readTaskSearch,
  component: page(() => import('../pages/tasks/tasks.tsx'), 'Tasks'),
});
const task = createRoute({
  getParentRoute: of,
  path: '/nhiem-vu/$taskId',
  validateSearch: readActSearch,
  component: page(() => import('../pages/task/task.tsx'), 'Task'),
});
const myWork = createRoute({
  getParentRoute: of,
  path: '/viec-cua-toi',
  validateSearch: readWorkSearch,
  component: page(() => import('../pages/my-work/my-work.tsx'), 'MyWork'),
});
const timeMachine = createRoute({
  getParentRoute: of,
  path: '/dong-thoi-gian',
  validateSearch: readTimeMachineSearch,
  component: page(() => import('../pages/time-machine/time-machine.tsx'), 'TimeMachine'),
});
const reports = createRoute({
  getParentRoute: of,
  path: '/bao-cao',
  validateSearch: readReportsSearch,
  component: page(() => import('../pages/reports/reports.tsx'), 'Reports'),
});
const reportRound = createRoute({
  getParentRoute: of,
  path: '/bao-cao/$roundId',
  validateSearch: readReportRoundSearch,
  component: page(() => import('../pages/report-round/report-round.tsx'), 'ReportRound'),
});
const measures = createRoute({
  getParentRoute: of,
  path: '/chi-tieu',
  validateSearch: readMeasuresSearch,
  component: page(() => import('../pages/measures/measures.tsx'), 'Measures'),
});
const measure = createRoute({
  getParentRoute: of,
  path: '/chi-tieu/$measureId',
  validateSearch: readMeasureSearch,
  component: page(() => import('../pages/measure/measure.tsx'), 'Measure'),
});
const units = createRoute({
  getParentRoute: of,
  path: '/don-vi',
  validateSearch: readUnitsSearch,
  component: page(() => import('../pages/units/units.tsx'), 'Units'),
});
const unit = createRoute({
  getParentRoute: of,
  path: '/don-vi/$unitId',
  validateSearch: readUnitSearch,
  component: page(() => import('../pages/unit/unit.tsx'), 'Unit'),
});
const administration = createRoute({
  getParentRoute: of,
  path: '/quan-tri',
  validateSearch: readAdministrationSearch,
  component: page(() => import('../pages/administration/administration.tsx'), 'Administration'),
});
const profile = createRoute({
  getParentRoute: of,
  path: '/tai-khoan',
  component: page(() => import('../pages/profile/profile.tsx'), 'Profile'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    overview,
    plans,
    plan,
    tasks,
    task,
    myWork,
    timeMachine,
    reports,
    reportRound,
    measures,
    measure,
    units,
    unit,
    administration,
    profile,
  ]),
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
