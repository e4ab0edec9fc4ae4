import type { Plan } from '../../domain/plan/plan.state.ts';
import { rulesInForceOn } from '../../domain/rule-set/rules-in-force.ts';
import { toDeadline } from '../../domain/shared/deadline.ts';
import type { Actor, Context, DocumentRef, Role } from '../../domain/shared/fact.ts';
import type { UnitId } from '../../domain/shared/ids.ts';
import * as decide from '../../domain/task/task.decide.ts';
import type { TaskEvent } from '../../domain/task/task.events.ts';
import type { AssignedTask, Task } from '../../domain/task/task.state.ts';
import { clock, dateOf, dayOfDate, workdayFrom, type Day } from './days.ts';
import type { Dice } from './dice.ts';
import { reassignedAt, type Institutions, type Merger } from './institutions.ts';
import type { Scribe } from './scribe.ts';
import { notes, returnReasons } from './words.ts';

export type TaskSetting = Readonly<{
  institutions: Institutions;
  plan: Plan;
  assignment: decide.Assignment;
  /** Who assigns and judges; after a merger its successor does. */
  owner: UnitId;
  /** The other parts of the owner, which may get the task. */
  others: readonly UnitId[];
  merger: Merger | null;
  /** Told of a task that was open when its lead unit ended. */
  passed: (from: UnitId) => void;
  assignedOn: Day;
  /** Nothing is recorded later, except what a slow office enters within some weeks. */
  lastDay: Day;
}>;

type How = Readonly<{ daysAgo?: number; reason?: string; authority?: DocumentRef; at?: number }>;

const officeOpens = clock(8);
const officeCloses = clock(17);

/** What happens to one task, told from its assignment on: mostly work as usual, now and then something else. */
export class TaskCourse {
  private now: Day;
  private passedOn = false;

  constructor(
    private readonly setting: TaskSetting,
    private readonly dice: Dice,
    private readonly scribe: Scribe<Task, TaskEvent>,
  ) {
    this.now = setting.assignedOn;
  }

  tell(): void {
    this.assign();
    this.carryOut();
    this.passOn();
  }

  private carryOut(): void {
    const { dice, setting } = this;
    if (dice.happens(0.02)) return this.withdraw();
    this.wait(1, 12);
    this.as('officer', {}, (task, context) => decide.startTask(task, {}, context));
    const unfinished = dice.happens(0.08);
    const due = this.task.deadline.due === null ? setting.lastDay - 30 : dayOfDate(this.task.deadline.due);
    const aim = due + (dice.happens(0.2) ? dice.between(1, 40) : -dice.between(0, 15));
    const end = unfinished ? setting.lastDay : Math.min(Math.max(aim, this.now + 20), setting.lastDay - 30);
    this.reportUntil(end);
    if (unfinished) return;
    this.send();
    while (dice.happens(0.22) && this.now < setting.lastDay - 15) this.sendAgain();
    this.attachEvidence();
    this.wait(1, 8);
    this.as('focalPoint', {}, (task, context, side) =>
      decide.confirmCompletion(task, { submission: null }, side, context),
    );
    if (dice.happens(0.02) && this.now < setting.lastDay - 15) this.reopen();
  }

  /** Reports at about even intervals, some entered days late, with what may come between. */
  private reportUntil(end: Day): void {
    const { dice } = this;
    const begun = this.now;
    const reports = dice.between(9, 18);
    const asks = dice.happens(0.25) ? dice.between(1, reports - 2) : 0;
    const rests = dice.happens(0.04) ? dice.between(1, reports - 2) : 0;
    const moves = dice.happens(0.03) ? dice.between(1, reports - 2) : 0;
    const blocked = dice.happens(0.05) ? reports - 1 : 0;
    const corrected = dice.happens(0.03) ? dice.between(1, reports - 1) : 0;
    for (let nth = 1; nth <= reports; nth += 1) {
      this.reach(begun + Math.round(((end - begun) * nth) / (reports + 1)));
      this.report(Math.min(99, Math.round((100 * nth) / (reports + 1))));
      if (nth === asks) this.askForTime();
      if (nth === rests) this.rest();
      if (nth === moves) this.moveToAnother();
      if (nth === blocked) this.confirmCause();
      if (nth === corrected) this.correct();
    }
    this.reach(end);
  }

  private assign(): void {
    const { institutions, assignment, plan, owner } = this.setting;
    const surroundings = {
      ...{ plan, owner: institutions.unit(owner), parent: null },
      leadUnit: institutions.unit(assignment.leadUnit),
      cooperatingUnits: assignment.cooperatingUnits.map(institutions.unit),
    };
    this.as('planner', {}, (task, context) => decide.assignTask(task, assignment, surroundings, context));
  }

  private report(percent: number): void {
    const note = this.dice.pick(notes);
    const daysAgo = this.dice.happens(0.2) ? this.dice.between(2, 30) : 0;
    this.as('officer', { daysAgo }, (task, context) => decide.reportProgress(task, { percent, note }, context));
  }

  private send(): void {
    const summary = `Đã hoàn thành, sản phẩm: ${this.task.entry.product ?? 'không có'}`;
    const daysAgo = this.dice.happens(0.1) && this.task.lastActOn < dateOf(this.now) ? 1 : 0;
    this.as('officer', { daysAgo }, (task, context) => decide.submitResult(task, { summary, product: null }, context));
  }

  private sendAgain(): void {
    this.wait(1, 4);
    const reason = this.dice.pick(returnReasons);
    this.as('focalPoint', { reason }, (task, context, side) =>
      decide.returnResult(task, { submission: null }, side, context),
    );
    this.wait(1, 3);
    this.report(100);
    this.wait(1, 3);
    this.send();
  }

  private attachEvidence(): void {
    for (let nth = this.dice.between(0, 2); nth > 0; nth -= 1) {
      const symbol = `${this.dice.between(1, 999)}/BC-UBND`;
      const document = { symbol, issuedOn: dateOf(this.now), issuer: 'Cơ quan chủ trì' };
      const evidence = { document, title: 'Báo cáo kết quả thực hiện', sha256: null };
      this.as('officer', {}, (task, context) => decide.attachEvidence(task, evidence, context));
    }
  }

  private askForTime(): void {
    const { due } = this.task.deadline;
    const rules = rulesInForceOn(dateOf(this.now));
    if (due === null || this.now > dayOfDate(due) - rules.extensions.minDaysBeforeDeadline.value) return;
    const deadline = toDeadline({ kind: 'date', date: dateOf(dayOfDate(due) + this.dice.between(10, 45)) });
    const reason = 'Khối lượng công việc phát sinh ngoài kế hoạch';
    this.as('officer', { reason }, (task, context) =>
      decide.requestExtension(task, { deadline }, { parent: null, rules }, context),
    );
    this.wait(1, 6);
    if (this.dice.happens(0.8)) {
      this.as('planner', {}, (task, context, { assigner }) =>
        decide.grantExtension(task, { deadline }, { parent: null, rules, assigner }, context),
      );
    } else {
      this.as('planner', { reason: 'Không có lý do chính đáng' }, (task, context, { assigner }) =>
        decide.refuseExtension(task, {}, { assigner }, context),
      );
    }
  }

  private rest(): void {
    this.as('planner', { reason: 'Chờ hướng dẫn của cấp trên' }, (task, context, { assigner }) =>
      decide.suspendTask(task, { until: null }, { assigner }, context),
    );
    this.wait(5, 20);
    this.as('planner', {}, (task, context, { assigner }) => decide.resumeTask(task, {}, { assigner }, context));
  }

  private moveToAnother(): void {
    const { institutions, others, merger } = this.setting;
    const wanted = others.find((unit) => unit !== this.task.leadUnit);
    if (wanted === undefined) return;
    const to = this.merged ? (merger?.takesOver.get(wanted) ?? wanted) : wanted;
    this.as('planner', { reason: 'Điều chỉnh phân công' }, (task, context, { assigner }) =>
      decide.reassignTask(task, { to, handedOverBy: null }, { assigner, to: institutions.unit(to) }, context),
    );
  }

  private confirmCause(): void {
    this.as('focalPoint', {}, (task, context, side) =>
      decide.confirmObjectiveCause(task, { cause: 'Ảnh hưởng của thiên tai' }, side, context),
    );
  }

  private correct(): void {
    const { plan } = this.setting;
    const is = { product: 'Báo cáo tổng kết' };
    this.as('focalPoint', { reason: 'Ghi sai sản phẩm' }, (task, context, side) =>
      decide.correctEntry(task, { is }, { ...side, plan, leadUnit: null, parent: null }, context),
    );
  }

  private reopen(): void {
    this.wait(3, 8);
    if (this.merged && !this.passedOn) return;
    this.as('focalPoint', { reason: 'Kết quả không bảo đảm sau kiểm tra' }, (task, context, side) =>
      decide.reopenTask(task, {}, side, context),
    );
    this.wait(2, 5);
    this.send();
    this.wait(1, 3);
    this.as('focalPoint', {}, (task, context, side) =>
      decide.confirmCompletion(task, { submission: null }, side, context),
    );
  }

  private withdraw(): void {
    this.wait(5, 90);
    const authority = { symbol: '15/TB-UBND', issuedOn: dateOf(this.now), issuer: 'Cơ quan ban hành kế hoạch' };
    this.as('planner', { reason: 'Trùng với nhiệm vụ khác', authority }, (task, context, { assigner }) =>
      decide.withdrawTask(task, { mergedInto: null }, { assigner }, context),
    );
  }

  /** A task that is open when its lead unit ends goes to the successor; a completed one stays where it was done. */
  private passOn(): void {
    const { merger, institutions, passed } = this.setting;
    if (merger === null || this.passedOn) return;
    this.passedOn = true;
    const { leadUnit, status } = this.task;
    const to = merger.takesOver.get(leadUnit);
    if (to === undefined || status === 'completed' || status === 'withdrawn') return;
    passed(leadUnit);
    const handedOverBy = merger.handOverIds.get(leadUnit) ?? null;
    const { now } = this;
    this.now = merger.on;
    this.as('planner', { authority: merger.authority, at: reassignedAt }, (task, context, { assigner }) =>
      decide.reassignTask(task, { to, handedOverBy }, { assigner, to: institutions.unit(to) }, context),
    );
    this.now = Math.max(now, this.now);
  }

  private get task(): AssignedTask {
    if (this.scribe.state.status === 'none') throw new RangeError('the task is not assigned');
    return this.scribe.state;
  }

  private get merged(): boolean {
    const { merger } = this.setting;
    return merger !== null && this.now >= merger.on;
  }

  private wait(least: number, most: number): void {
    this.reach(this.now + this.dice.between(least, most));
  }

  /** Moves to a day, never back. */
  private reach(day: Day): void {
    this.now = Math.max(this.now, workdayFrom(day));
    if (this.merged) this.passOn();
  }

  /** Officers act for the lead unit, the others for the owner, as they are on the day. */
  private as(
    role: Role,
    { daysAgo = 0, at, ...why }: How,
    decision: (
      task: Task,
      context: Context,
      side: Parameters<typeof decide.confirmCompletion>[2],
    ) => readonly TaskEvent[],
  ): void {
    const { institutions, owner, assignedOn } = this.setting;
    const by = this.actor(role);
    const side = { assigner: institutions.unit(owner), acting: institutions.unit(by.unit) };
    const known = this.scribe.state;
    const earliest = role === 'officer' && known.status !== 'none' ? dayOfDate(known.assignedOn) : assignedOn;
    const on = Math.max(earliest, this.now - daysAgo);
    const when = at ?? this.dice.between(officeOpens, officeCloses);
    this.scribe.act({ on, entered: this.now, at: when, by, ...why }, (task, context) => decision(task, context, side));
  }

  private actor(role: Role): Actor {
    const { institutions, owner, merger } = this.setting;
    if (role === 'officer') return institutions.actor(this.task.leadUnit, role);
    return institutions.actor(this.merged && merger !== null ? merger.successor.unit : owner, role);
  }
}
