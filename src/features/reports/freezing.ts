import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FreezingSurroundings } from '../../domain/report/freeze.decide.ts';
import type { Round } from '../../domain/report/report.state.ts';
import { endOfTime } from '../ports/end-of-time.ts';
import { ReportRegister } from '../ports/report-register.ts';
import { RulesInForce } from '../ports/rules-in-force.ts';
import { UnitStreams } from '../ports/streams.ts';
import { LatestKnowledge } from './latest-knowledge.ts';

export const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What a version is made of: every report of the round as known at one position, which the version then names. */
@Injectable()
export class Freezing {
  constructor(
    private readonly units: UnitStreams,
    private readonly register: ReportRegister,
    private readonly latest: LatestKnowledge,
    private readonly rules: RulesInForce,
  ) {}

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
