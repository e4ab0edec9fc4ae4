import { execFile } from 'node:child_process';
import { chown } from 'node:fs/promises';
import { promisify } from 'node:util';
import type { Binaries } from './binaries.ts';

const run = promisify(execFile);
const nobody = 65534;

/** How the server's programs are started: PostgreSQL refuses to run as root, and must stop when this process dies. */
export type RunAs = Readonly<{
  prefix: readonly string[];
  /** Gives a folder to the identity that the server will have. */
  own: (folder: string) => Promise<void>;
}>;

/** A program and its arguments, behind the prefix that gives it its identity. */
export const commandLine = (
  prefix: readonly string[],
  program: string,
  args: readonly string[],
): readonly [command: string, args: string[]] =>
  prefix.length === 0 ? [program, [...args]] : [prefix[0]!, [...prefix.slice(1), program, ...args]];

const asIs = async (): Promise<void> => undefined;

/** Ways to run, best first; `--pdeathsig` ends the server when the service is killed. */
const ways = (): readonly RunAs[] => {
  const onDeath = ['setpriv', '--pdeathsig=INT'];
  if (process.platform !== 'linux') return [{ prefix: [], own: asIs }];
  if (process.getuid?.() !== 0)
    return [
      { prefix: onDeath, own: asIs },
      { prefix: [], own: asIs },
    ];
  return [
    { prefix: ['unshare', '--user', `--map-user=${nobody}`, `--map-group=${nobody}`, ...onDeath], own: asIs },
    {
      prefix: ['setpriv', `--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups', '--pdeathsig=INT'],
      own: (folder) => chown(folder, nobody, nobody),
    },
  ];
};

/** @throws Error with a sentence when the server's program cannot be started in any way */
export const probeRunAs = async ({ postgres }: Binaries): Promise<RunAs> => {
  const failures: unknown[] = [];
  for (const way of ways()) {
    const [command, args] = commandLine(way.prefix, postgres, ['--version']);
    const failure = await run(command, args, { cwd: '/' }).then(
      () => null,
      (error: unknown) => error,
    );
    if (failure === null) return way;
    failures.push(failure);
  }
  throw new AggregateError(failures, `The embedded PostgreSQL does not start here: ${String(failures.at(-1))}`);
};
