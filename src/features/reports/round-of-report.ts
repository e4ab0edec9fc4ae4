import { Injectable } from '@nestjs/common';
import type { Round } from '../../domain/report/report.state.ts';
import type { ReportId } from '../../domain/shared/ids.ts';
import { endOfTime } from '../ports/end-of-time.ts';
import { ReportRegister } from '../ports/report-register.ts';
import { NotRecorded } from '../ports/streams.errors.ts';
import { ReportStreams } from '../ports/streams.ts';
import { LatestKnowledge } from './latest-knowledge.ts';

/** Finds rounds for decisions, as recorded now. */
@Injectable()
export class RoundOfReport {
  constructor(
    private readonly reports: ReportStreams,
    private readonly register: ReportRegister,
    private readonly latest: LatestKnowledge,
  ) {}

  /** @throws NotRecorded for an id that is no round's */
  async round(id: ReportId): Promise<Round> {
    const { state } = await this.reports.load(id);
    if (state.kind !== 'round') throw new NotRecorded('report', id);
    return state;
  }

  /** The round that expects a report, also one that was never sent. @throws NotRecorded */
  async expecting(reportId: ReportId): Promise<Round> {
    const { state } = await this.reports.load(reportId);
    if (state.kind === 'unitReport') return this.round(state.roundId);
    const round = await this.register.roundOf(reportId, await this.latest.at(endOfTime, ['reports']));
    if (round === null) throw new NotRecorded('report', reportId);
    return this.round(round.reportId);
  }
}
