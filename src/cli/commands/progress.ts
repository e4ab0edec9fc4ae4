import { statusClasses } from '../../domain/shared/facts-at.ts';
import type { PlanProgressView } from '../../features/progress/progress.view.ts';
import type { Api } from '../api.ts';
import { table } from '../table.ts';
import type { Terminal } from '../terminal.ts';
import { findPlan } from './find-plan.ts';
import { localMoment } from './local-moment.ts';

export type ProgressOptions = Readonly<{ at?: string; knownAt?: string; by?: string; json?: boolean }>;

export const progress = async (api: Api, plan: string, options: ProgressOptions, terminal: Terminal): Promise<void> => {
  const { at, knownAt, by, json } = options;
  const id = await findPlan(api, plan, terminal);
  const answer = await api.get<PlanProgressView>(`/plans/${id}/progress`, { at, knownAt, by });
  terminal.out(`${json ? JSON.stringify(answer, null, 2) : forPeople(answer, terminal)}\n`);
};

const forPeople = ({ plan, ...answer }: PlanProgressView, { texts }: Terminal): string => {
  const { position, recordedAt } = answer.knownAt;
  const { numerator, denominator, text } = answer.rates.planCompletion;
  const groups = answer.groupsComplete;
  const heads = [
    { head: texts.columns.heading, width: 48 },
    ...statusClasses.map((head) => ({ head, align: 'right' as const })),
    { head: texts.columns.total, align: 'right' as const },
    { head: texts.columns.rate, align: 'right' as const },
  ];
  const row = (label: string, { counts, rates }: Pick<PlanProgressView, 'counts' | 'rates'>) => [
    label,
    ...statusClasses.map((status) => `${counts[status]}`),
    `${counts.total}`,
    `${rates.planCompletion.numerator}/${rates.planCompletion.denominator}  ${rates.planCompletion.text}`,
  ];
  const rows = [...answer.groups.map((group) => row(group.label, group)), row(texts.columns.total, answer)];
  return [
    `${plan.symbol ?? plan.id}  ${plan.name}`,
    plan.owner.name,
    texts.corner(answer.at, position, recordedAt === null ? null : localMoment(recordedAt)),
    '',
    table(heads, rows),
    '',
    texts.completed(numerator, denominator, text),
    ...(groups === undefined ? [] : [texts.groupsComplete(groups.numerator, groups.denominator, groups.text)]),
    texts.ruleSet(answer.ruleSet.version),
  ].join('\n');
};
