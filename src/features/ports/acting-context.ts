import { Injectable } from '@nestjs/common';
import { requireTimely } from '../../domain/shared/act.rules.ts';
import type { Context } from '../../domain/shared/fact.ts';
import { Clock } from './clock.ts';
import { CurrentActor } from './current-actor.ts';
import { UnitStreams } from './streams.ts';

/** What a decision is given for a request that records no event and so passes no command desk: the same, as of this moment. */
@Injectable()
export class ActingContext {
  constructor(
    private readonly actors: CurrentActor,
    private readonly units: UnitStreams,
    private readonly clock: Clock,
  ) {}

  /** @throws ActingUnitEnded; what CurrentActor throws */
  async now(request: Parameters<CurrentActor['of']>[0]): Promise<Context> {
    const acting = await this.actors.of(request);
    const { state: unit } = await this.units.load(acting.by.unit);
    const today = this.clock.today();
    const context: Context = {
      ...{ effectiveOn: today, today, authority: null, reason: null, ...acting },
      actingUnitEndedOn: unit.status === 'none' ? null : unit.dissolvedOn,
    };
    requireTimely(context);
    return context;
  }
}
