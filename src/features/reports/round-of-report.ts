import { Injectable } from '@nestjs/common';
import { reportingUnit } from '../../domain/report/report.rules.ts';
import type { Round } from '../../domain/report/report.state.ts';
import type { ReportId, UnitId } from '../../domain/shared/ids.ts';
import { CurrentAsker } from '../ports/asker.ts';
import { endOfTime } from '../ports/end-of-time.ts';
import { ReportRegister } from '../ports/report-register.ts';
import { NotRecorded } from '../ports/streams.errors.ts';
import { ReportStreams } from '../ports/streams.ts';
import { LatestKnowledge } from './latest-knowledge.ts';

/** Finds rounds for decisions, as recorded now. Whoever sees neither the receiver nor the reporting unit finds none. */
@Injectable()
export class RoundOfReport {
  constructor(
    private readonly reports: ReportStreams,
    private readonly register: ReportRegister,
    private readonly latest: LatestKnowledge,
    private readonly asker: CurrentAsker,
  ) {}

  /** @throws NotRecorded for an id that is no round's, or out of sight */
  async round(id: ReportId): Promise<Round> {
    const round = await this.recorded(id);
    if (round === null || !(await this.sees([round.receiver]))) throw new NotRecorded('report', id);
    return round;
  }

  /** The round that expects a report, also one that was never sent. @throws NotRecorded, also out of sight */
  async expecting(reportId: ReportId): Promise<Round> {
    const { state } = await this.reports.load(reportId);
    const roundId = state.kind === 'unitReport' ? state.roundId : await this.registered(reportId);
    const round = roundId === null ? null : await this.recorded(roundId);
    const unit = round === null ? null : reportingUnit(round, reportId);
    if (round === null || unit === null || !(await this.sees([round.receiver, unit]))) {
      throw new NotRecorded('report', reportId);
    }
    return round;
  }

  private async recorded(id: ReportId): Promise<Round | null> {
    const { state } = await this.reports.load(id);
    return state.kind === 'round' ? state : null;
  }

  private async registered(reportId: ReportId): Promise<ReportId | null> {
    const round = await this.register.roundOf(reportId, await this.latest.at(endOfTime, ['reports']));
    return round?.reportId ?? null;
  }

  /** Whether one of them is in sight. */
  private async sees(named: readonly UnitId[]): Promise<boolean> {
    const { units } = await this.asker.sight();
    return units === 'all' || named.some((unit) => units.includes(unit));
  }
}
