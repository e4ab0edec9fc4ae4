export type HistorySize = Readonly<{
  /** Units that issue plans: provinces, and communes under them. */
  units: number;
  /** Plans of a unit and year, tasks of a plan; a task has about 20 events. */
  plans: number;
  tasks: number;
  years: number;
  seed: string;
}>;

const eventsOfTask = 19.6;

/** One year that comes to about so many events: ten plans a unit where there are enough, each of a usual size. */
export const sizeForEvents = (events: number, seed: string): HistorySize => {
  const tasks = events < 10_000 ? 5 : 55;
  const allPlans = Math.max(1, Math.round(events / tasks / eventsOfTask));
  const units = allPlans >= 30 ? Math.round(allPlans / 10) : Math.min(allPlans, 3);
  return { units, plans: Math.max(1, Math.round(allPlans / units)), tasks, years: 1, seed };
};
