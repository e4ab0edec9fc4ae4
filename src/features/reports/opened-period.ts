import { Injectable } from '@nestjs/common';
import type { ReportId } from '../../domain/shared/ids.ts';
import type { Opening } from '../../domain/report/round.decide.ts';
import { endOfTime } from '../ports/end-of-time.ts';
import { ReportRegister } from '../ports/report-register.ts';
import { TakenNames } from '../ports/taken-names.ts';
import { LatestKnowledge } from './latest-knowledge.ts';

/** Which round is a period of a receiver. */
@Injectable()
export class OpenedPeriod {
  constructor(
    private readonly names: TakenNames,
    private readonly register: ReportRegister,
    private readonly latest: LatestKnowledge,
  ) {}

  /** Takes the period for a round. @returns the round that is this period: this one, or one that came before */
  async take(opening: Opening, period: string): Promise<ReportId> {
    const { reportId, reportType, receiver, year, planId } = opening;
    const name = `${reportType}/${period}/${planId ?? '-'}`;
    const holder = await this.names.take({ of: 'report', owner: receiver, year }, name, reportId);
    if (holder !== reportId) return holder;
    // A history that was imported took no names; the register knows its rounds.
    return (await this.known(opening, period)) ?? reportId;
  }

  /** The round that is this period, as far as it was recorded. */
  async known({ reportType, receiver, year, planId }: Opening, period: string): Promise<ReportId | null> {
    const corner = await this.latest.at(endOfTime, ['reports']);
    const { items } = await this.register.rounds({ receiver, reportType, year, period, planId }, corner, null, 1);
    return items[0]?.reportId ?? null;
  }
}
