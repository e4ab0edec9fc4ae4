import type { AuditPageView } from '../../features/ports/reading/audit-entry.view.ts';
import type { Api } from '../api.ts';
import type { Terminal } from '../terminal.ts';
import { collect } from './collect.ts';
import { entriesTable } from './entries-table.ts';
import { findPlan } from './find-plan.ts';

export type AuditOptions = Readonly<{
  plan?: string;
  task?: string;
  unit?: string;
  actor?: string;
  type?: string;
  from?: string;
  to?: string;
  q?: string;
  knownAt?: string;
  limit: string;
  json?: boolean;
}>;

export const audit = async (api: Api, options: AuditOptions, terminal: Terminal): Promise<void> => {
  const { task, unit, actor, type, from, to, q, knownAt } = options;
  const plan = options.plan === undefined ? undefined : await findPlan(api, options.plan, terminal);
  const question = { plan, task, unit, actor, type, from, to, q, knownAt };
  const found = await collect<AuditPageView>(api, '/audit', question, options.limit);
  const text = options.json ? JSON.stringify(found.items, null, 2) : entriesTable(found.items, terminal.texts);
  terminal.out(`${text}\n`);
  if (found.more) terminal.err(`${terminal.texts.more(found.items.length)}\n`);
};
