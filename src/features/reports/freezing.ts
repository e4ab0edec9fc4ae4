import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FreezingSurroundings, freezeReport } from '../../domain/report/freeze.decide.ts';
import type { Round } from '../../domain/report/report.state.ts';
import type { ReportId } from '../../domain/shared/ids.ts';
import { same } from '../../domain/shared/same.ts';
import { endOfTime } from '../ports/end-of-time.ts';
import { ReportRegister } from '../ports/report-register.ts';
import { RulesInForce } from '../ports/rules-in-force.ts';
import { Contended } from '../ports/streams.errors.ts';
import { ReportStreams, UnitStreams, type Ask, type Receipt } from '../ports/streams.ts';
import { LatestKnowledge } from './latest-knowledge.ts';
import { RoundOfReport } from './round-of-report.ts';

const attempts = 5;

export const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What a version is made of: every report of the round as known at one position, which the version then names. */
@Injectable()
export class Freezing {
  constructor(
    private readonly reports: ReportStreams,
    private readonly rounds: RoundOfReport,
    private readonly units: UnitStreams,
    private readonly register: ReportRegister,
    private readonly latest: LatestKnowledge,
    private readonly rules: RulesInForce,
  ) {}

  /** Whatever changes the round while its reports are read is seen, or comes after the position that the version names. */
  async decide(roundId: ReportId, ask: Ask, decision: typeof freezeReport): Promise<Receipt> {
    for (let attempt = 1; ; attempt += 1) {
      const round = await this.rounds.round(roundId);
      const surroundings = await this.surroundingsOf(round);
      try {
        return await this.reports.decide(roundId, ask, (report) => {
          if (!same(report, round)) throw new Contended(roundId);
          return decision(report, surroundings, ask.context);
        });
      } catch (error) {
        if (!(error instanceof Contended) || attempt === attempts) throw error;
      }
    }
  }

  async surroundingsOf(round: Round): Promise<FreezingSurroundings> {
    const corner = await this.latest.at(endOfTime, ['reports']);
    const [receiver, reports] = await Promise.all([
      this.units.load(round.receiver),
      this.register.reportsOf(round.id, corner),
    ]);
    const ruleSet = this.rules.inForceOn(round.window.to).version;
    return { receiver: receiver.state, reports, knownAt: corner.position.toString(), ruleSet, digestOf };
  }
}
