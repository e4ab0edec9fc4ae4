import { DomainError } from '../shared/domain-error.ts';
import type { PlanId, ReportId, UnitId } from '../shared/ids.ts';
import type { LocalDate } from '../shared/local-date.ts';
import type { Round, UnitReport } from './report.state.ts';

export class ReportUnknown extends DomainError {
  readonly code = 'report.unknown';
  constructor() {
    super('There is no such report');
  }
}

export class ReportTypeUnknown extends DomainError {
  readonly code = 'report.type-unknown';
  readonly field = 'reportType';
  constructor(readonly reportType: string) {
    super(`There is no report type ${reportType}`);
  }
}

export class ReportPeriodUnknown extends DomainError {
  readonly code = 'report.period-unknown';
  readonly field = 'period';
  constructor(
    readonly reportType: string,
    readonly year: number,
    readonly period: string,
    /** Periods that the type has in that year. */
    readonly offered: readonly string[],
  ) {
    super(`${reportType} of ${year} has no period ${period}`);
  }
}

export class ReportPeriodAlreadyOpened extends DomainError {
  readonly code = 'report.period-already-opened';
  constructor(readonly openedAs: ReportId) {
    super(`This period was opened as ${openedAs}`);
  }
}

export class ReportWindowNotOver extends DomainError {
  readonly code = 'report.window-not-over';
  readonly field = 'period';
  constructor(
    readonly to: LocalDate,
    readonly today: LocalDate,
  ) {
    super(`Data is cut off at the end of ${to}; today is ${today}`);
  }
}

export class ReportPlanUnknown extends DomainError {
  readonly code = 'report.plan-unknown';
  readonly field = 'planId';
  constructor(readonly planId: PlanId) {
    super(`There is no plan ${planId}`);
  }
}

export class NobodyDueToReport extends DomainError {
  readonly code = 'report.nobody-due';
  readonly field = 'receiver';
  constructor(
    readonly receiver: UnitId,
    readonly on: LocalDate,
  ) {
    super(`No unit lived under ${receiver} on ${on}`);
  }
}

export class ReportTooLarge extends DomainError {
  readonly code = 'report.too-large';
  readonly field = 'form.cells';
  constructor(
    readonly units: number,
    readonly cells: number,
  ) {
    super(`${units} units with ${cells} cells each cannot be frozen as one document`);
  }
}

export class MalformedForm extends DomainError {
  readonly code = 'report.malformed-form';
  constructor(
    readonly field: string,
    readonly cell: string,
    readonly why: 'code' | 'repeated' | 'unitOfMeasure' | 'unknown' | 'itself' | 'unlikeUnits',
  ) {
    super(`Cell ${cell} of the form cannot be used: ${why}`);
  }
}

export class OnlyReceiverDecides extends DomainError {
  readonly code = 'report.only-receiver-decides';
  constructor(
    readonly act: string,
    readonly unit: UnitId,
    readonly receiver: UnitId,
  ) {
    super(`${act} is for the unit that receives the reports`);
  }
}

export class OnlyReportingUnitSends extends DomainError {
  readonly code = 'report.only-reporting-unit-sends';
  constructor(
    readonly unit: UnitId,
    readonly reportingUnit: UnitId,
  ) {
    super(`Only unit ${reportingUnit} sends this report`);
  }
}

/** Whoever sent a report neither approves nor returns it. */
export class SenderNeverJudges extends DomainError {
  readonly code = 'report.sender-never-judges';
  constructor(readonly reportId: ReportId) {
    super(`Report ${reportId} is judged by somebody who did not send it`);
  }
}

export class UnitNotDueToReport extends DomainError {
  readonly code = 'report.unit-not-due';
  readonly field = 'unit';
  constructor(
    readonly unit: UnitId,
    readonly why: 'neverDue' | 'excluded',
  ) {
    super(`Unit ${unit} does not report in this period: ${why}`);
  }
}

export class ReportAlreadyFrozen extends DomainError {
  readonly code = 'report.already-frozen';
  constructor(
    readonly act: string,
    readonly reportId: ReportId,
  ) {
    super(`${act}: report ${reportId} is frozen`);
  }
}

export class ReportNotFrozen extends DomainError {
  readonly code = 'report.not-frozen';
  constructor(readonly reportId: ReportId) {
    super(`Report ${reportId} is still open: freeze it first`);
  }
}

export class NothingApproved extends DomainError {
  readonly code = 'report.nothing-approved';
  constructor(readonly reportId: ReportId) {
    super(`No unit's report in ${reportId} is approved`);
  }
}

/** A sent report is locked until it is returned. */
export class ReportLocked extends DomainError {
  readonly code = 'report.locked';
  constructor(
    readonly reportId: ReportId,
    readonly stage: UnitReport['stage'],
  ) {
    super(`Report ${reportId} was sent: ask for its return first`);
  }
}

export class NoReportWaiting extends DomainError {
  readonly code = 'report.not-waiting';
  constructor(
    readonly reportId: ReportId,
    readonly stage: UnitReport['stage'] | 'drafting',
  ) {
    super(`Report ${reportId} is ${stage}`);
  }
}

export class OtherSubmissionWaiting extends DomainError {
  readonly code = 'report.other-submission';
  readonly field = 'submission';
  constructor(
    readonly reportId: ReportId,
    readonly submission: number,
    readonly latest: number,
  ) {
    super(`Submission ${submission} of ${reportId} was replaced by ${latest}`);
  }
}

export class CellUnknown extends DomainError {
  readonly code = 'report.cell-unknown';
  constructor(
    readonly field: string,
    readonly cell: string,
    readonly why: 'unknown' | 'repeated',
  ) {
    super(`Cell ${cell} is ${why}`);
  }
}

export class CellMissing extends DomainError {
  readonly code = 'report.cell-missing';
  readonly field = 'cells';
  constructor(
    readonly cell: string,
    readonly label: string,
  ) {
    super(`Cell ${cell} is not filled in`);
  }
}

export class CellNotACount extends DomainError {
  readonly code = 'report.cell-not-a-count';
  constructor(
    readonly field: string,
    readonly cell: string,
    readonly value: number,
  ) {
    super(`Cell ${cell}: ${value} is not a whole number from 0`);
  }
}

/** What one sum of the form lacks: the cell that states the total, what it states, and what its parts add up to. */
export type SumFault = Readonly<{
  field: string;
  code: 'report.sums-disagree';
  data: Readonly<{ cell: string; label: string; stated: number; sum: number }>;
}>;

/** Row or column sums do not add up: every one that does not, at its cell. */
export class SumsDisagree extends DomainError {
  readonly code = 'report.sums-disagree';
  readonly cell: string;
  readonly label: string;
  readonly stated: number;
  readonly sum: number;
  constructor(readonly faults: readonly [SumFault, ...SumFault[]]) {
    super(faults.map(({ data }) => `${data.cell}: ${data.stated} is not ${data.sum}`).join('; '));
    const { cell, label, stated, sum } = faults[0].data;
    this.cell = cell;
    this.label = label;
    this.stated = stated;
    this.sum = sum;
  }
}

export class NotEmptyAtAll extends DomainError {
  readonly code = 'report.not-empty';
  readonly field = 'empty';
  constructor(
    readonly tasks: number,
    readonly cells: number,
  ) {
    super(`Nothing to report was declared, beside ${tasks} tasks and ${cells} cells that are not 0`);
  }
}

export class ReportActBeforeLastAct extends DomainError {
  readonly code = 'report.act-before-last-act';
  readonly field = 'effectiveOn';
  constructor(
    readonly effectiveOn: LocalDate,
    readonly since: Round['lastActOn'],
  ) {
    super(`The report stands as it is from ${since}, after ${effectiveOn}`);
  }
}

/** Every refusal of this concept; a test holds the list complete. */
export const reportRefusals = [
  ReportUnknown,
  ReportTypeUnknown,
  ReportPeriodUnknown,
  ReportPeriodAlreadyOpened,
  ReportWindowNotOver,
  ReportPlanUnknown,
  NobodyDueToReport,
  ReportTooLarge,
  MalformedForm,
  OnlyReceiverDecides,
  OnlyReportingUnitSends,
  SenderNeverJudges,
  UnitNotDueToReport,
  ReportAlreadyFrozen,
  ReportNotFrozen,
  NothingApproved,
  ReportLocked,
  NoReportWaiting,
  OtherSubmissionWaiting,
  CellUnknown,
  CellMissing,
  CellNotACount,
  SumsDisagree,
  NotEmptyAtAll,
  ReportActBeforeLastAct,
] as const;
export type ReportRefusalCode = InstanceType<(typeof reportRefusals)[number]>['code'];
