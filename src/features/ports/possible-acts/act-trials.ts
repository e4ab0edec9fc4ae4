import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../domain/shared/domain-error.ts';
import type { Context, Role } from '../../../domain/shared/fact.ts';
import type { UnitId } from '../../../domain/shared/ids.ts';
import type { LocalDate } from '../../../domain/shared/local-date.ts';
import type { Unit } from '../../../domain/unit/unit.state.ts';
import { Clock } from '../clock.ts';
import { CurrentActor, type Acting } from '../current-actor.ts';
import { ProblemTeller } from '../problem-teller.ts';
import { UnitLabels } from '../reading/unit-labels.ts';
import type { Corner } from '../registers.ts';
import { statesOf } from '../states-of.ts';
import { UnitStreams } from '../streams.ts';
import { possibleAct, type PossibleAct } from './possible-act.view.ts';
import { fullContext, refusalIn, triedIn, whyNot, type Tried } from './tried.ts';

/** An act to be tried. */
export type Trial<Act> = Readonly<{
  act: Act;
  /** Who passes the door of its route. */
  roles: readonly Role[];
  /** For which units it could be done, beside those of the asker's roles. */
  units: readonly UnitId[];
  /** The decision itself, on a request that has nothing wrong with it and asks for something new. `acting` as of its unit. */
  attempt: (context: Context, acting: Unit) => readonly unknown[] | Promise<readonly unknown[]>;
}>;

type Ways = readonly Acting[] | DomainError;

/** Tries acts in every way in which the asker could do them, by the decisions that record them, and records nothing. */
@Injectable()
export class ActTrials {
  constructor(
    private readonly actors: CurrentActor,
    private readonly units: UnitStreams,
    private readonly clock: Clock,
    private readonly problems: ProblemTeller,
    private readonly labels: UnitLabels,
  ) {}

  async tryEach<Act>(trials: readonly Trial<Act>[]): Promise<readonly Tried<Act>[]> {
    const today = this.clock.today();
    const ways = await this.waysFor(trials);
    const acting = [...ways.values()].flatMap((one) => (one instanceof DomainError ? [] : one));
    const unitOf = await statesOf(
      this.units,
      acting.map(({ by }) => by.unit),
    );
    return Promise.all(
      trials.map(async (trial) => {
        const own = ways.get(keyOf(trial)) ?? [];
        if (own instanceof DomainError) return { act: trial.act, ways: [], refusal: own };
        const met = own.map(async (way) => {
          const unit = unitOf(way.by.unit);
          return { way, refusal: await whyNot(() => trial.attempt(contextOf(way, unit, today), unit)) };
        });
        return triedIn(trial.act, await Promise.all(met), this.isAboutWho);
      }),
    );
  }

  /** Of a refusal, whether somebody else would not meet it. */
  readonly isAboutWho = (refusal: DomainError): boolean => this.problems.tell(refusal, undefined).status === 403;

  /** @returns a view of each, in the words of the asker's language */
  async told<Act>(
    tried: readonly Tried<Act>[],
    corner: Corner,
    acceptLanguage: string | undefined,
  ): Promise<readonly PossibleAct<Act>[]> {
    const units = tried.flatMap(({ ways }) => ways.map(({ by }) => by.unit));
    const labelOf = await this.labels.at(units, corner);
    return tried.map((one) => possibleAct(one, labelOf, (refusal) => this.problems.tell(refusal, acceptLanguage)));
  }

  private async waysFor(trials: readonly Trial<unknown>[]): Promise<ReadonlyMap<string, Ways>> {
    const wanted = [...new Map(trials.map((trial) => [keyOf(trial), trial]))];
    const found = wanted.map(async ([key, { roles, units }]): Promise<[string, Ways]> => [
      key,
      await this.actors.ways(roles, units).catch(refusalIn),
    ]);
    return new Map(await Promise.all(found));
  }
}

const keyOf = ({ roles, units }: Trial<unknown>): string => [...roles, '', ...units].join(' ');

const contextOf = (way: Acting, unit: Unit, today: LocalDate): Context =>
  fullContext({
    ...{ effectiveOn: today, today, authority: null, reason: null, ...way },
    actingUnitEndedOn: unit.status === 'none' ? null : unit.dissolvedOn,
  });
