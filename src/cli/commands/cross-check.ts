import { exitCodes, Failure } from '../failure.ts';
import type { Surroundings } from '../surroundings.ts';
import { table } from '../table.ts';
import type { Terminal } from '../terminal.ts';

export type CrossCheckOptions = Readonly<{ json?: boolean }>;

/** @throws Failure when anything differs, or nothing could be compared */
export const crossCheck = async (
  world: Surroundings,
  { json }: CrossCheckOptions,
  { texts, out, err }: Terminal,
): Promise<void> => {
  const checked = await world.crossCheck();
  const { tasks, types, differences } = checked;
  const { columns } = texts;
  const heads = [
    { head: columns.projection },
    { head: columns.about },
    { head: columns.server },
    { head: columns.register },
  ];
  const rows = differences.map(({ projection, about, server, register }) => [projection, about, server, register]);
  if (json) out(`${JSON.stringify(checked, null, 2)}\n`);
  else if (rows.length > 0) out(`${table(heads, rows)}\n`);
  err(`${texts.crossChecked('tasks', tasks)}\n${texts.crossChecked('types', types)}\n`);
  if (rows.length > 0) throw new Failure(exitCodes.refused, texts.crossDiffers(rows.length));
  if (tasks.compared + types.compared === 0) throw new Failure(exitCodes.refused, texts.nothingCompared);
};
