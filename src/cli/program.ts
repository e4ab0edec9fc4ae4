import { Command, InvalidArgumentError } from 'commander';

import { statusClasses } from '../domain/shared/facts-at.ts';
import { parseLocalDate } from '../domain/shared/local-date.ts';
import { audit, type AuditOptions } from './commands/audit.ts';
import { checkStored, type FsckOptions } from './commands/fsck.ts';
import { demoCheck } from './commands/demo-check.ts';
import { deployProjections, type DeployOptions } from './commands/deploy-projections.ts';
import { copyEvents, type CopyOptions } from './commands/copy-events.ts';
import { crossCheck, type CrossCheckOptions } from './commands/cross-check.ts';
import { exportEvents } from './commands/export-events.ts';
import { generate, type GenerateOptions } from './commands/generate.ts';
import { history } from './commands/history.ts';
import { importEvents } from './commands/import-events.ts';
import { plans, type PlansOptions } from './commands/plans.ts';
import { progress, type ProgressOptions } from './commands/progress.ts';
import { recount, type RecountOptions } from './commands/recount.ts';
import { rebuild, type RebuildOptions } from './commands/rebuild.ts';
import { replayQuarantine } from './commands/replay-quarantine.ts';
import { tasks, type TasksOptions } from './commands/tasks.ts';
import type { Surroundings } from './surroundings.ts';
import type { Terminal } from './terminal.ts';
import { examples } from './texts/examples.ts';
import type { CommandName } from './texts/texts.ts';

type Where = Readonly<{ url?: string }>;

/** What would have been right, behind a word that the Vietnamese texts look for. */
const expected = (what: string): InvalidArgumentError => new InvalidArgumentError(`Expected: ${what}`);

const day = (text: string): string => {
  if (parseLocalDate(text) === null) throw expected('YYYY-MM-DD');
  return text;
};

const count = (text: string): string => {
  if (!/^[1-9]\d{0,6}$/.test(text)) throw expected('1 … 9999999');
  return text;
};

const yearCount = (text: string): string => {
  if (!/^[1-9]\d?$/.test(text)) throw expected('1 … 99');
  return text;
};

const position = (text: string): string => {
  if (!/^\d{1,18}$/.test(text)) throw expected('0 … 999999999999999999');
  return text;
};

const oneOf =
  (...allowed: readonly string[]) =>
  (text: string): string => {
    if (!allowed.includes(text)) throw expected(allowed.join(' | '));
    return text;
  };

export const buildProgram = (world: Surroundings, terminal: Terminal, version: string): Command => {
  const { help, exitCodes } = terminal.texts;

  const dressed = (command: Command, name: CommandName): Command =>
    command
      .description(help[name])
      .helpOption('-h, --help', help.helpOption)
      .configureHelp({ styleTitle: (title) => titles[title] ?? title, showGlobalOptions: false })
      .configureOutput({ writeOut: terminal.out, writeErr: () => undefined })
      .exitOverride()
      .addHelpText('after', `\n${help.examplesTitle}\n${examples[name].map((line) => `  ${line}`).join('\n')}\n`);
  const titles: Readonly<Record<string, string>> = {
    'Usage:': help.usage,
    'Arguments:': help.arguments,
    'Options:': help.options,
    'Commands:': help.commands,
  };

  const program = dressed(new Command('tiendo'), 'program')
    .version(version, '-V, --version', help.version)
    .helpCommand('help [command]', help.helpCommand)
    .addHelpText('after', `${help.exitCodesTitle}\n${exitCodes}\n`);

  const add = (name: Exclude<CommandName, 'program'>) => dressed(program.command(name), name);
  const asking = (name: Exclude<CommandName, 'program'>) =>
    add(name).option('--url <address>', help.url).option('--json', help.json);
  const corner = (command: Command) =>
    command.option('--at <day>', help.at, day).option('--known-at <moment>', help.knownAt);

  add('serve').action(() => world.serve());

  corner(asking('plans'))
    .argument('[words...]', help.words)
    .option('--year <year>', help.year)
    .option('--limit <count>', help.limit, count)
    .action((words: string[], options: PlansOptions & Where) =>
      world.withApi(options.url, (api) => plans(api, words.join(' '), options, terminal)),
    );

  corner(asking('progress'))
    .argument('<plan>', help.plan)
    .option('--by <heading>', help.by, oneOf('field', 'unit', 'group'))
    .action((plan: string, options: ProgressOptions & Where) =>
      world.withApi(options.url, (api) => progress(api, plan, options, terminal)),
    );

  corner(asking('tasks'))
    .argument('<plan>', help.plan)
    .option('--status <class>', help.status, oneOf(...statusClasses))
    .option('--unit <id>', help.unit)
    .option('--limit <count>', help.limit, count)
    .action((plan: string, options: TasksOptions & Where) =>
      world.withApi(options.url, (api) => tasks(api, plan, options, terminal)),
    );

  asking('history')
    .argument('<task>', help.task)
    .argument('[number]', help.number)
    .action((task: string, number: string | undefined, options: Where & Readonly<{ json?: boolean }>) =>
      world.withApi(options.url, (api) => history(api, task, number, options, terminal)),
    );

  asking('audit')
    .option('--plan <plan>', help.planOption)
    .option('--task <id>', help.taskOption)
    .option('--unit <id>', help.unit)
    .option('--actor <account>', help.actor)
    .option('--type <type>', help.type)
    .option('--from <day>', help.from, day)
    .option('--to <day>', help.to, day)
    .option('-q <words>', help.q)
    .option('--known-at <moment>', help.knownAt)
    .option('--limit <count>', help.limit, count, '50')
    .action(({ url, ...options }: AuditOptions & Where) => world.withApi(url, (api) => audit(api, options, terminal)));

  add('demo-check')
    .option('--json', help.json)
    .action(async (options: Readonly<{ json?: boolean }>) =>
      demoCheck(await world.checkDemonstration(), options, terminal),
    );

  add('export-events')
    .argument('[file]', help.outFile)
    .action((file: string | undefined) =>
      world.withLog((log) => exportEvents(log, file === undefined || file === '-' ? null : file, terminal)),
    );

  add('import-events')
    .argument('<file>', help.inFile)
    .action((file: string) => importEvents(world, file, new Date().toISOString(), terminal));

  add('generate')
    .argument('[file]', help.outFile)
    .option('--units <count>', help.units, count, '10')
    .option('--plans <count>', help.plansEach, count, '10')
    .option('--tasks <count>', help.tasksEach, count, '55')
    .option('--years <count>', help.years, yearCount, '1')
    .option('--seed <words>', help.seed, '1')
    .option('--into-store', help.intoStore)
    .action((file: string | undefined, options: GenerateOptions) =>
      generate(world, file, options, new Date().toISOString(), terminal),
    );

  add('copy-events')
    .requiredOption('--from <store>', help.fromStore)
    .requiredOption('--to <store>', help.toStore)
    .option('--translate <position>', help.translate, position)
    .action((options: CopyOptions) => copyEvents(world, options, terminal));

  add('deploy-projections')
    .option('--store <address>', help.onStore)
    .option('--disable-older', help.disableOlder)
    .action((options: DeployOptions) => deployProjections(world, options, terminal));

  add('cross-check')
    .option('--json', help.json)
    .action((options: CrossCheckOptions) => crossCheck(world, options, terminal));

  add('set-up-code').action(async () => {
    terminal.out(terminal.texts.setUpCode(await world.makeSetUpCode()));
  });

  add('fsck')
    .option('--all', help.checkAll)
    .option('--json', help.jsonLines)
    .action((options: FsckOptions) => checkStored(world, options, terminal));

  corner(add('recount'))
    .option('--plan <plan>', help.planOption)
    .option('--unit <id>', help.unit)
    .option('--json', help.jsonLines)
    .action((options: RecountOptions) => recount(world, options, terminal));

  add('rebuild')
    .argument('<projection>', help.projection)
    .option('--confirm-differences <reason>', help.confirmDifferences)
    .option('--rollback', help.rollback)
    .option('--drop-old', help.dropOld)
    .option('--cancel', help.cancelRebuild)
    .option('--json', help.json)
    .action((projection: string, options: RebuildOptions) => rebuild(world, projection, options, terminal));

  add('replay-quarantine')
    .argument('[projection]', help.projection)
    .action((projection: string | undefined) => replayQuarantine(world, projection, terminal));

  return program;
};
