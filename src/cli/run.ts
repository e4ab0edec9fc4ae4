import { CommanderError, type Command } from 'commander';

import { exitCodes, Failure, type ExitCode } from './failure.ts';
import type { Terminal } from './terminal.ts';

const named = (message: string) => /'([^']+)'/.exec(message)?.[1];

/** Runs one command line. @returns the exit code; what went wrong is one sentence on `err` */
export const run = async (program: Command, args: readonly string[], terminal: Terminal): Promise<ExitCode> => {
  try {
    await program.parseAsync([...args], { from: 'user' });
    return exitCodes.ok;
  } catch (error) {
    if (error instanceof Failure) {
      if (error.message !== '') terminal.err(`${error.message}\n`);
      return error.exitCode;
    }
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return exitCodes.ok;
      // Called without a command: commander has shown the help by itself, on `err`.
      if (error.code === 'commander.help') terminal.out(program.helpInformation());
      else terminal.err(`${terminal.texts.unreadableArgument(error.message, named(error.message), error.code)}\n`);
      return exitCodes.usage;
    }
    terminal.err(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return exitCodes.fault;
  }
};
