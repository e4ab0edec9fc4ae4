import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { EventType } from '../../domain/event-catalogue.ts';
import type { StreamName } from '../../domain/shared/ids.ts';
import type { WrittenEvent } from './scribe.ts';

/**
 * Brings events told thing by thing into the order of recording. Beyond some megabytes they lie on disk, one file a day, and
 * no more than one day is held when they are read back: memory does not grow with the history.
 */
export class RecordingOrder {
  private readonly days = new Map<string, string[]>();
  private folder: string | null = null;
  private held = 0;

  /** @param mostHeld characters held before they are written away */
  constructor(private readonly mostHeld = 48 * 1_048_576) {}

  add({ recordedAt, stream, revision, id, type, data }: WrittenEvent): void {
    const line = `${recordedAt}\t${stream}\t${revision}\t${id}\t${type}\t${data}`;
    const day = recordedAt.slice(0, 10);
    const lines = this.days.get(day);
    if (lines === undefined) this.days.set(day, [line]);
    else lines.push(line);
    this.held += line.length;
    if (this.held >= this.mostHeld) this.writeAway();
  }

  async *events(): AsyncGenerator<WrittenEvent> {
    for (const day of [...this.days.keys()].sort()) {
      const away = this.folder === null ? '' : await readFile(join(this.folder, day), 'utf8').catch(absent);
      const lines = [...away.split('\n'), ...(this.days.get(day) ?? [])].filter((line) => line !== '').sort(byText);
      for (const line of lines) yield eventOf(line);
    }
  }

  /** Removes what lies on disk. */
  close(): void {
    if (this.folder !== null) rmSync(this.folder, { recursive: true, force: true });
  }

  private writeAway(): void {
    this.folder ??= mkdtempSync(join(tmpdir(), 'tiendo-history-'));
    for (const [day, lines] of this.days) {
      if (lines.length === 0) continue;
      appendFileSync(join(this.folder, day), `${lines.join('\n')}\n`);
      this.days.set(day, []);
    }
    this.held = 0;
  }
}

const byText = (one: string, other: string): number => (one < other ? -1 : 1);

const absent = (error: NodeJS.ErrnoException): string => {
  if (error.code === 'ENOENT') return '';
  throw error;
};

/** JSON text holds no tab: it is escaped there. */
const eventOf = (line: string): WrittenEvent => {
  const [recordedAt = '', stream = '', revision = '', id = '', type = '', data = ''] = line.split('\t');
  return { recordedAt, stream: stream as StreamName, revision: Number(revision), id, type: type as EventType, data };
};
