import { api } from '../../api/client.ts';
import type { components, paths } from '../../api/schema.ts';
import type { ActHeaders, Receipt } from '../act-form.tsx';

export type PossibleActs = components['schemas']['PossibleActsView'];
export type PossibleAct = components['schemas']['PossibleActView'];
export type TaskValue = components['schemas']['TaskView'];
export type TaskAct = PossibleAct['act'];

const routes = {
  confirm: '/api/v1/tasks/{id}/confirmation',
  return: '/api/v1/tasks/{id}/return',
  submitResult: '/api/v1/tasks/{id}/results',
  start: '/api/v1/tasks/{id}/start',
  reportProgress: '/api/v1/tasks/{id}/progress',
  grantExtension: '/api/v1/tasks/{id}/extension-grants',
  refuseExtension: '/api/v1/tasks/{id}/extension-refusals',
  requestExtension: '/api/v1/tasks/{id}/extension-requests',
  resume: '/api/v1/tasks/{id}/resumption',
  attachEvidence: '/api/v1/tasks/{id}/evidence',
  suspend: '/api/v1/tasks/{id}/suspension',
  reassign: '/api/v1/tasks/{id}/reassignment',
  confirmObjectiveCause: '/api/v1/tasks/{id}/objective-cause',
  correct: '/api/v1/tasks/{id}/corrections',
  reopen: '/api/v1/tasks/{id}/reopening',
  withdraw: '/api/v1/tasks/{id}/withdrawal',
} as const satisfies Record<TaskAct, keyof paths>;

/** In the order in which they are offered: what is asked for most comes first, what ends a task last. */
export const taskActs = Object.keys(routes) as readonly TaskAct[];

export const isTaskAct = (value: unknown): value is TaskAct => taskActs.some((act) => act === value);

/** What nobody can take back once it is recorded. */
export const isFinal = (act: TaskAct): act is (typeof finalActs)[number] => finalActs.some((one) => one === act);
const finalActs = ['withdraw', 'grantExtension', 'confirmObjectiveCause', 'attachEvidence'] as const;

export const isGrave = (act: TaskAct): boolean => act === 'withdraw' || act === 'return' || act === 'reopen';

type Post = (
  path: keyof paths,
  init: Readonly<{ params: Readonly<{ path: Readonly<{ id: string }>; header: ActHeaders }>; body: object }>,
) => Promise<Readonly<{ data?: Receipt }>>;

/** Asks for one act; the service checks the body. */
export const sendAct = (
  act: TaskAct,
  id: string,
  body: object,
  header: ActHeaders,
): Promise<Readonly<{ data?: Receipt }>> =>
  (api.POST as unknown as Post)(routes[act], { params: { path: { id }, header }, body });
