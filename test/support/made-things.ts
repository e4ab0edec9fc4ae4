import { randomUUID } from 'node:crypto';
import { CommandBus } from '@nestjs/cqrs';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { toDeadline } from '../../src/domain/shared/deadline.ts';
import { fact, type Context } from '../../src/domain/shared/fact.ts';
import { localDate, addDays, type LocalDate } from '../../src/domain/shared/local-date.ts';
import { CurrentAsker } from '../../src/features/ports/asker.ts';
import { ApiKeys } from '../../src/features/ports/api-keys.ts';
import { Clock } from '../../src/features/ports/clock.ts';
import { LocalCredentials } from '../../src/features/ports/credentials.ts';
import {
  AccountStreams,
  MeasureStreams,
  PlanStreams,
  ReportStreams,
  TaskStreams,
  UnitStreams,
  type Ask,
} from '../../src/features/ports/streams.ts';
import { StartRecount } from '../../src/features/recounts/start-recount.command.ts';
import { FreezeReport } from '../../src/features/reports/freeze-report.command.ts';
import { IssuedIdentity } from '../../src/platform/streams/issued-identity.ts';
import { haveAccount, haveUnit, suspend } from './signed-in.ts';

/** What happened to a task before the act that a test tries. */
export type TaskStage = 'assigned' | 'asked' | 'suspended' | 'sent' | 'completed';
type Id = Promise<string>;
type Round = Readonly<{ reporting?: string; receiver?: string; excluded?: boolean }>;

const day = localDate('2026-02-01');
const deadline = toDeadline({ kind: 'date', date: localDate('2026-06-30') });
export const later = { kind: 'date', date: '2026-07-31' };
const period = { label: 'Tháng 1', from: localDate('2026-01-01'), to: localDate('2026-01-31') };
const content = {
  name: 'Kế hoạch năm 2026',
  coversFrom: localDate('2026-01-01'),
  coversTo: localDate('2026-12-31'),
  groups: [],
  legalBases: [],
  countsOpenEnded: false,
  note: null,
};

/** Things of one unit, each new and recorded as facts, that an act may be tried on. `under` stands below the unit. */
export class MadeThings {
  constructor(
    readonly app: NestFastifyApplication,
    readonly unit: string,
    readonly under: string,
  ) {}

  /** A day on which keys of today may end. */
  get soon(): LocalDate {
    return addDays(this.app.get(Clock).today(), 60);
  }

  /** A word that nobody used before, as a code. */
  word(): string {
    return `ma.${randomUUID()}`.replaceAll('-', '');
  }

  /** A recount that somebody asked for over everything. */
  async recount(): Id {
    const start = new StartRecount({ at: localDate('2026-03-01') });
    const grant = {
      grantId: randomUUID(),
      role: 'auditor',
      unit: null,
      from: day,
      until: null,
      revokedOn: null,
    } as const;
    const auditor = { accountId: await this.account(), sessionId: null, mustChangePassword: false, unit: this.unit };
    return this.app.get(CurrentAsker).as({ kind: 'account', ...auditor, grants: [grant] }, async () => {
      const { id } = await this.app.get(CommandBus).execute<StartRecount, Readonly<{ id: string }>>(start);
      return id;
    });
  }

  async plan(): Id {
    const planId = randomUUID();
    const issue = { symbol: null, issuedOn: day, year: 2026, owner: this.unit, coSigners: [], parentPlanId: null };
    const issued = fact('PlanIssued', { planId, ...issue, content }, this.by(this.unit));
    await this.app.get(PlanStreams).decide(planId, this.ask(), () => [issued]);
    return planId;
  }

  /** A task that the unit gave to itself, or to that unit under it. */
  led(stage: TaskStage = 'assigned', leadUnit = this.unit): Id {
    return this.task(stage, leadUnit);
  }

  /** A task that the unit gave to the one under it. */
  given(stage: TaskStage = 'assigned'): Id {
    return this.task(stage, this.under);
  }

  private async task(stage: TaskStage, leadUnit: string): Id {
    const key = { taskId: randomUUID(), planId: await this.plan() };
    const doer = this.by(leadUnit);
    const entry = { number: '1', title: 'Rà soát thủ tục', field: null, group: null, product: null, deadline };
    const assignment = { entry, leadUnit, cooperatingUnits: [], assignedBy: this.unit };
    const sent = fact('TaskResultSubmitted', { ...key, submission: 1, summary: 'Đã xong', product: null }, doer);
    const asked = { ...key, request: 1, deadline: toDeadline({ kind: 'date', date: localDate('2026-07-31') }) };
    const events = {
      assigned: [],
      asked: [fact('TaskExtensionRequested', asked, doer)],
      suspended: [fact('TaskSuspended', { ...key, until: null }, this.by(this.unit))],
      sent: [sent],
      completed: [
        sent,
        fact('TaskCompletionConfirmed', { ...key, submission: 1, completedOn: day }, this.by(this.unit)),
      ],
    }[stage];
    const assigned = { ...key, ...assignment, parentTaskId: null, illustrative: false };
    await this.app
      .get(TaskStreams)
      .decide(key.taskId, this.ask(), () => [fact('TaskAssigned', assigned, this.by(this.unit)), ...events]);
    return key.taskId;
  }

  /** A measure of the unit. @param reported whether its first month has a value */
  async measure(reported = false): Id {
    const measureId = randomUUID();
    const definition = {
      code: 'luot',
      name: 'Số lượt',
      unitOfMeasure: 'luot',
      kind: 'count',
      owner: this.unit,
    } as const;
    const defined = { measureId, ...definition, planId: null, partOf: null, target: null };
    const value = { measureId, period, cutOff: period.to, value: { kind: 'count', value: 5 } as const };
    const by = this.by(this.unit);
    await this.app
      .get(MeasureStreams)
      .decide(measureId, this.ask(), () => [
        fact('MeasureDefined', defined, by),
        ...(reported ? [fact('MeasureReported', value, by)] : []),
      ]);
    return measureId;
  }

  /** A unit under this one. */
  child(): Id {
    return haveUnit(this.app, 'Phòng Một cửa', this.unit);
  }

  /** A unit under this one that was divided: `under` may take over what it leads. */
  async divided(): Id {
    const unitId = await this.child();
    const split = fact('UnitSplit', { unitId, into: [this.under], survives: true }, this.by(this.unit));
    await this.app.get(UnitStreams).decide(unitId, this.ask(), () => [split]);
    return unitId;
  }

  /** Somebody of the unit, without a role. */
  account(): Id {
    return haveAccount(this.app, this.unit, []);
  }

  async suspendedAccount(): Id {
    const accountId = await this.account();
    await suspend(this.app, accountId);
    return accountId;
  }

  /** Somebody of the unit who signs in with a name and a second factor. */
  async localAccount(): Id {
    const accountId = await this.account();
    const credentials = this.app.get(LocalCredentials);
    await credentials.create(accountId, `minhhoa.${accountId.slice(0, 8)}`, 'no hash of anything', new Date());
    await credentials.setTotp(accountId, 'JBSWY3DPEHPK3PXP');
    return accountId;
  }

  /** @returns path below `accounts`, to a role that somebody of the unit holds */
  async grant(): Id {
    const accountId = await this.account();
    const grantId = randomUUID();
    const granted = { accountId, grantId, role: 'officer', unit: this.unit, until: null } as const;
    await this.app
      .get(AccountStreams)
      .decide(accountId, this.ask(), () => [fact('RoleGranted', granted, this.by(this.unit))]);
    return `${accountId}/grants/${grantId}`;
  }

  async key(): Id {
    const request = { label: 'Bảng', units: [this.unit], createdBy: randomUUID(), endsAt: Date.now() + 60_000 };
    return (await this.app.get(ApiKeys).create(request, new Date())).key.id;
  }

  /** A report period that is open. @returns id of the round, and of the report of the one unit that is due */
  async round({ reporting = this.under, receiver = this.unit, excluded = false }: Round = {}): Promise<
    Readonly<{ id: string; report: string }>
  > {
    const reportId = randomUUID();
    const report = randomUUID();
    const by = this.by(receiver);
    const opened = {
      ...{ reportId, reportType: 'CCHC', year: 2026, due: day, dueAdvice: null, ruleSet: '2025.1', receiver },
      ...{ window: { ...period, key: 'Q1' }, planId: null, form: { cells: [], sums: [] } },
      expected: [{ unit: reporting, reportId: report }],
    };
    const out = fact('UnitExcludedFromReport', { reportId, unit: reporting }, by);
    await this.app
      .get(ReportStreams)
      .decide(reportId, this.ask(), () => [fact('ReportPeriodOpened', opened, by), ...(excluded ? [out] : [])]);
    return { id: reportId, report };
  }

  /** The report of the unit below, which it sent. */
  async sentReport(): Id {
    return (await this.roundWithReport(false)).report;
  }

  /** A report period in which the unit below was approved. @param frozen whether it was closed */
  async approvedRound(frozen = false): Id {
    const { id } = await this.roundWithReport(true);
    const freeze = (): Promise<unknown> => this.app.get(CommandBus).execute(new FreezeReport(id, this.ask()));
    if (frozen) await this.app.get(CurrentAsker).as({ kind: 'operator' }, freeze);
    return id;
  }

  private async roundWithReport(approved: boolean): Promise<Readonly<{ id: string; report: string }>> {
    const { id: roundId, report: reportId } = await this.round();
    const key = { reportId, roundId, unit: this.under, submission: 1 };
    const none = { H1: 0, H2: 0, T1: 0, T2: 0, N: 0, X: 0, onTimeByOriginal: 0, completed: 0, counted: 0 };
    const figures = { ...none, completedInWindow: 0 };
    const sent = { ...key, at: period.to, knownAt: '1', ruleSet: '2025.1', figures, cells: [], empty: true };
    await this.app
      .get(ReportStreams)
      .decide(reportId, this.ask(), () => [
        fact('ReportSubmitted', sent, this.by(this.under)),
        ...(approved ? [fact('ReportApproved', key, this.by(this.unit))] : []),
      ]);
    return { id: roundId, report: reportId };
  }

  private by(unit: string): Context {
    const by = { account: 'somebody else', unit, role: 'leader' } as const;
    return { effectiveOn: day, by, authority: null, reason: null, today: day };
  }

  private ask(): Ask {
    const identity = new IssuedIdentity('somebody else', randomUUID(), '0'.repeat(64), Date.now());
    return { context: this.by(this.unit), identity, ifMatch: null };
  }
}
