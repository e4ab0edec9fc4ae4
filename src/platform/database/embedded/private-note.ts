import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A text file that only the service's own user reads. */
export type PrivateNote = Readonly<{ read: () => Promise<string | null>; keep: (text: string) => Promise<void> }>;

/** @param folder of the embedded database; beside an outside one (`null`) nothing is kept */
export const privateNote = (folder: string | null, name: string): PrivateNote => {
  if (folder === null) return { read: async () => null, keep: async () => undefined };
  const file = join(folder, name);
  return {
    read: () =>
      readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return null;
        throw error;
      }),
    keep: (text) => writeFile(file, `${text}\n`, { mode: 0o600 }),
  };
};
