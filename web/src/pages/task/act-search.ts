import { isTaskAct, type TaskAct } from '../../parts/task-acts/acts.ts';

/** The act whose form is open beside the task. */
export type ActSearch = Readonly<{ act?: TaskAct }>;

export const readActSearch = ({ act }: Record<string, unknown>): ActSearch => (isTaskAct(act) ? { act } : {});
