import { describe, expect, it } from '@jest/globals';

import * as catalogue from './catalogue-rules.ts';
import * as imports from './import-rules.ts';
import type { Rule } from './import-rules.ts';
import { readTree, treeOf } from './source-tree.ts';
import * as words from './word-rules.ts';

type Kept = Readonly<{
  rule: Rule;
  /** Files that break the rule, one way each. */
  planted: Readonly<Record<string, string>>;
  /** Files that look alike and are fine. */
  fine: Readonly<Record<string, string>>;
}>;

const kept: Readonly<Record<string, Kept>> = {
  'the domain imports only the domain': {
    rule: imports.domainImportsOnlyDomain,
    planted: {
      'src/domain/task/task.rules.ts': "import type { Clock } from '../../features/ports/clock.ts';",
      'src/domain/plan/plan.rules.ts': "export { EventStore } from '../../platform/event-store/event-store.ts';",
      'src/domain/unit/unit.rules.ts': "export const hash = () => import('node:crypto');",
    },
    fine: { 'src/domain/shared/days.ts': "import { Temporal } from 'temporal-polyfill'; import './ids.ts';" },
  },
  'inside a concept nothing is imported from the right: events, state, errors, rules, decide': {
    rule: imports.conceptFollowsItsChain,
    planted: {
      'src/domain/task/task.state.ts': "import { mayStart } from './task.rules.ts';",
      'src/domain/task/task.events.ts': "import type { Task } from './task.state.ts';",
      'src/domain/task/task.rules.ts': "import { start } from './task.decide.ts';",
    },
    fine: {
      'src/domain/task/task.decide.ts':
        "import './task.rules.ts'; import './task.errors.ts'; import '../plan/plan.rules.ts';",
    },
  },
  'projections import only recorded facts': {
    rule: imports.projectionsReadOnlyEvents,
    planted: {
      'projections/task-register.projection.ts': "import { mayStart } from '../src/domain/task/task.rules.ts';",
      'projections/plan-register.projection.ts': "import type { Page } from '../src/features/ports/registers.ts';",
      'projections/audit-trail.projection.ts': "import { Temporal } from 'temporal-polyfill';",
    },
    fine: { 'projections/unit.projection.ts': "import '../src/domain/unit/unit.events.ts'; import './fold.ts';" },
  },
  'a feature imports neither the platform nor another feature': {
    rule: imports.featuresStayApart,
    planted: {
      'src/features/tasks/tasks.module.ts': "import { Postgres } from '../../platform/event-store/postgres/store.ts';",
      'src/features/audit/audit.module.ts': "import type { Assign } from '../tasks/assign-task.command.ts';",
      'src/features/progress/get-plan-progress.query.ts': "import { DataSource } from 'typeorm';",
      'src/features/ports/clock.ts': "import type { Tasks } from '../tasks/tasks.module.ts';",
    },
    fine: {
      'src/features/units/units.module.ts':
        "import './dto/name.ts'; import '../ports/clock.ts'; import '@nestjs/common';",
    },
  },
  'the platform knows no feature': {
    rule: imports.platformKnowsNoFeature,
    planted: {
      'src/platform/http/routes.ts': "import { TasksController } from '../../features/tasks/tasks.controller.ts';",
    },
    fine: { 'src/platform/clock.ts': "import '../features/ports/clock.ts'; import '../../projections/fold.ts';" },
  },
  'the web page knows nothing but HTTP': {
    rule: imports.webKnowsOnlyHttp,
    planted: { 'web/plans/page.tsx': "import { planCompletion } from '../../src/domain/shared/rates.ts';" },
    fine: { 'web/tasks/page.tsx': "import '../page.tsx'; import 'react';" },
  },
  'domain and projections know no framework': {
    rule: imports.coreKnowsNoFramework,
    planted: {
      'src/domain/task/task.decide.ts': "import { Injectable } from '@nestjs/common';",
      'projections/plan-register.projection.ts': "import { randomUUID } from 'node:crypto';",
    },
    fine: { 'src/platform/clock.ts': "import '@nestjs/common';" },
  },
  'nothing imports a composition root': {
    rule: imports.compositionRootsAreLeaves,
    planted: {
      'src/features/tasks/assign-task.command.ts': "import { AppModule } from '../../app.module.ts';",
      'src/platform/http/routes.ts': "import { run } from '../../cli/main.ts';",
    },
    fine: { 'src/cli/main.ts': "import '../app.module.ts'; import './table.ts';" },
  },
  'imports make no cycle': {
    rule: imports.noImportCycles,
    planted: {
      'src/platform/a.ts': "import './b.ts';",
      'src/platform/b.ts': "import './c.ts'; import './leaf.ts';",
      'src/platform/c.ts': "import type { A } from './a.ts';",
    },
    fine: {
      'src/platform/leaf.ts': '',
      'src/platform/top.ts': "import './a.ts'; import './leaf.ts';",
    },
  },
  'the environment is read in src/platform/config alone': {
    rule: words.environmentIsReadInOnePlace,
    planted: { 'src/features/health/health.controller.ts': 'const { HOME } = process.env;' },
    fine: {
      'src/platform/config/config.ts': 'export const home = process.env.HOME;',
      'src/platform/told.ts': '// process.env is read elsewhere',
    },
  },
  'domain and projections never log': {
    rule: words.coreNeverLogs,
    planted: {
      'src/domain/task/task.decide.ts': "console.log('granted');",
      'projections/plan-register.projection.ts': 'const logger = new Logger();',
    },
    fine: { 'src/platform/runner.ts': 'const logger = new Logger();' },
  },
  'the in-memory bus carries no facts': {
    rule: words.busCarriesNoFacts,
    planted: {
      'src/features/tasks/assign-task.command.ts': "import { CommandHandler, EventBus } from '@nestjs/cqrs';",
    },
    fine: {
      'src/features/tasks/a.query.ts': "import { QueryBus } from '@nestjs/cqrs'; import { EventBus } from 'else';",
    },
  },
  'no file is longer than 350 lines': {
    rule: words.filesStayShort,
    planted: { 'src/features/tasks/long.ts': 'export {};\n'.repeat(351) },
    fine: { 'src/features/tasks/just.ts': 'export {};\n'.repeat(350) },
  },
  'files are named for what they are': {
    rule: words.filesAreNamedForWhatTheyAre,
    planted: {
      'src/domain/shared/utils.ts': '',
      'src/features/common/page.ts': '',
      'src/features/tasks/index.ts': '',
      'src/platform/http/ProblemFilter.ts': '',
    },
    fine: { 'src/features/tasks/grant-task-extension.command.ts': '' },
  },
  'shapes of the API have names of their own': {
    rule: words.shapesHaveNamesOfTheirOwn,
    planted: { 'src/features/reports/total.view.ts': 'export class TotalView {}' },
    fine: {
      'src/features/measures/sum.view.ts': 'export class TotalView {}',
      'src/features/progress/sum.view.ts': 'export class PlanTotalView {}',
    },
  },
  'texts of the page stand in its catalogue': {
    rule: words.pageTextsStandInTheCatalogue,
    planted: {
      'web/src/pages/plan/head.tsx': 'export const Head = () => <h1>Plan</h1>;',
      'web/src/pages/plan/field.tsx': 'export const Field = () => <Input placeholder="Search" />;',
      'web/src/pages/task/acts.ts': "export const acts = [{ key: 'start', label: 'Start' }];",
      'web/src/pages/task/dates.ts': "export const weekday = () => 'Thứ hai';",
    },
    fine: {
      'web/src/texts/vi/plan.ts': "export const plan = { title: 'Kế hoạch' };",
      'web/src/pages/plan/plan.tsx':
        'export const Plan = () => <Section title={t(\'plan.title\')} className="wide">{count} / {total}</Section>;',
    },
  },
  'every text of the page is read by it': {
    rule: catalogue.pageTextsAreAllRead,
    planted: {
      'web/src/texts/vi/plan.ts': "export const plan = { head: { left: 'Còn lại' } } as const;",
      'web/src/texts/en/plan.ts': "export const plan: Texts['plan'] = { count_other: 'plans' };",
    },
    fine: {
      'web/src/texts/vi/task.ts':
        "export const task = { title: 'Nhiệm vụ', count_other: '{{count}}', act: { start: 'Triển khai' }, unit: { 'ho-so': 'hồ sơ' } };",
      'web/src/pages/task/task.tsx':
        "t(isOne ? 'task.title' : 'task.count'); t(`task.act.${act}`); t(`task.unit.${unit}`); `${a}.${b}`;",
    },
  },
  'every problem that has words is raised somewhere': {
    rule: catalogue.problemTextsAreAllRaised,
    planted: {
      'src/platform/http/messages/vi.ts': "export const vi = { 'task.forgotten': 'Đã quên' };",
      'src/platform/http/messages/en.ts': "export const en = { 'text.only-a-type': ['A', 'B'] };",
    },
    fine: {
      'src/platform/http/codes.ts': "export type Code = 'text.only-a-type' | 'task.known';",
      'src/platform/http/messages/task.vi.ts': "export const taskVi = { 'task.known': 'Đã biết' };",
      'src/domain/task/task.errors.ts': "export class Known { readonly code = 'task.known'; at = `${a}.${b}`; }",
    },
  },
  'types carry no prefix': {
    rule: words.typesCarryNoPrefix,
    planted: { 'src/features/ports/clock.ts': 'export interface IClock { now(): Date }' },
    fine: { 'src/features/ports/streams.ts': 'export type Identity = string; export type If = 1;' },
  },
  'events are named in business words': {
    rule: words.eventsAreNamedInBusinessWords,
    planted: {
      'src/domain/task/task.events.ts': "export type TaskUpdated = TaskFact<'TaskUpdated', { field: string }>;",
      'src/domain/plan/plan.events.ts': "export type PlanIssued = Fact<'PlanIssuedEvent', object>;",
    },
    fine: { 'src/domain/unit/unit.events.ts': "export type UnitsMerged = Fact<'UnitsMerged', object>;" },
  },
};

const told = (rule: Rule, tree: Parameters<Rule>[0]) =>
  rule(tree).map(({ path, line, what }) => `${path}:${line} ${what}`);

describe('the architecture', () => {
  const tree = readTree(process.cwd());

  it('is looked at as a whole', () => {
    expect(tree.size).toBeGreaterThan(20);
    expect(tree.get('src/features/ports/streams.ts')?.imports.map(({ target }) => target)).toContain(
      'src/domain/plan/plan.events.ts',
    );
  });

  it.each(Object.entries(kept))('%s', (_sentence, { rule }) => {
    expect(told(rule, tree)).toEqual([]);
  });
});

describe('a planted violation is caught:', () => {
  it.each(Object.entries(kept))('%s', (_sentence, { rule, planted, fine }) => {
    const caught = new Set(rule(treeOf({ ...fine, ...planted })).map(({ path }) => path));
    expect([...caught].sort()).toEqual(Object.keys(planted).sort());
  });
});
