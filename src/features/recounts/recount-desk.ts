import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { RawHistory, RecountBook, RegisteredTasks, type NewRecount, type RecountReport } from '../ports/recounting.ts';
import { RecountQueueFull } from '../ports/recounting.errors.ts';
import { PlanRegister, TaskRegister, UnitRegister, type Corner } from '../ports/registers.ts';
import { RulesInForce } from '../ports/rules-in-force.ts';
import { recount, type RecountPorts } from './recount.ts';

/** Recounts that may wait for their turn in this process. */
export const mostWaiting = 20;
/** Milliseconds between two words that a recount is still wanted. */
const wordEvery = 5_000;

type Job = Readonly<{ id: string; scope: NewRecount['scope']; corner: Corner }>;

/** Counts one after the other, beside live traffic; what waits when the process ends is told as interrupted. */
@Injectable()
export class RecountDesk implements OnModuleDestroy {
  private readonly log = new Logger(RecountDesk.name);
  private readonly jobs: Job[] = [];
  private readonly ports: RecountPorts;
  private opening = 0;
  private working: Promise<void> | null = null;
  private word: NodeJS.Timeout | null = null;
  private stopped = false;

  constructor(
    private readonly book: RecountBook,
    history: RawHistory,
    registered: RegisteredTasks,
    tasks: TaskRegister,
    plans: PlanRegister,
    units: UnitRegister,
    rules: RulesInForce,
  ) {
    this.ports = { history, registered, tasks, plans, units, rules };
  }

  /** @throws RecountQueueFull */
  async take(asked: NewRecount, corner: Corner): Promise<void> {
    if (this.jobs.length + this.opening > mostWaiting) throw new RecountQueueFull(mostWaiting);
    this.opening += 1;
    try {
      await this.book.open(asked);
    } finally {
      this.opening -= 1;
    }
    this.jobs.push({ id: asked.id, scope: asked.scope, corner });
    this.word ??= setInterval(() => void this.sayThatTheyGoOn(), wordEvery).unref();
    this.working ??= this.work();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    await this.working;
    for (const { id } of this.jobs) await this.book.end(id, 'interrupted');
  }

  private async work(): Promise<void> {
    for (let job = this.jobs[0]; job !== undefined && !this.stopped; job = this.jobs[0]) {
      try {
        const report = await this.count(job);
        await (report === null ? this.book.end(job.id, 'interrupted') : this.book.finish(job.id, report));
      } catch (error) {
        this.log.error(`recount ${job.id} failed`, error instanceof Error ? error.stack : String(error));
        await this.book.end(job.id, 'failed').catch(() => undefined);
      }
      this.jobs.shift();
    }
    if (this.word !== null) clearInterval(this.word);
    this.word = null;
    this.working = null;
  }

  /** @returns `null` when the process is ending */
  private async count({ id, scope, corner }: Job): Promise<RecountReport | null> {
    let told = -1;
    const running = recount(this.ports, scope, corner);
    for (;;) {
      const { done, value } = await running.next();
      if (done) return value;
      if (value.step === 'differences') await this.book.add(id, value.found);
      else if (value.perMille > told) await this.book.advance(id, (told = Math.max(1, value.perMille)));
      if (!this.stopped) continue;
      await running.return(undefined as never);
      return null;
    }
  }

  private async sayThatTheyGoOn(): Promise<void> {
    // Out of reach for a moment: the next word comes soon.
    for (const { id } of this.jobs) await this.book.advance(id, 0).catch(() => undefined);
  }
}
