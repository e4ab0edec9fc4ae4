import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { defineMeasure, type Definition, type DefinitionSurroundings } from '../../domain/measure/measure.decide.ts';
import { initialMeasure } from '../../domain/measure/measure.state.ts';
import { MeasureStreams, PlanStreams, UnitStreams, type Ask, type Receipt } from '../ports/streams.ts';
import { RegisteredCode } from './registered-code.ts';

export class DefineMeasure extends Command<Receipt> {
  constructor(
    readonly definition: Definition,
    readonly ask: Ask,
  ) {
    super();
  }
}

@CommandHandler(DefineMeasure)
export class DefineMeasureHandler implements ICommandHandler<DefineMeasure> {
  constructor(
    private readonly measures: MeasureStreams,
    private readonly plans: PlanStreams,
    private readonly units: UnitStreams,
    private readonly codes: RegisteredCode,
  ) {}

  async execute({ definition, ask }: DefineMeasure): Promise<Receipt> {
    const surroundings = await this.surroundingsOf(definition);
    const registered = await this.registered(definition, surroundings, ask);
    return this.measures.decide(definition.measureId, ask, (measure) =>
      defineMeasure(measure, definition, { ...surroundings, registered }, ask.context),
    );
  }

  private async surroundingsOf({
    owner,
    planId,
    partOf,
  }: Definition): Promise<Omit<DefinitionSurroundings, 'registered'>> {
    const [unit, plan, whole] = await Promise.all([
      this.units.load(owner),
      planId === null ? null : this.plans.load(planId),
      partOf === null ? null : this.measures.load(partOf),
    ]);
    return { owner: unit.state, plan: plan?.state ?? null, whole: whole?.state ?? null };
  }

  /** The code is taken only once everything else is in order, so that a refused request blocks nobody. */
  private async registered(
    definition: Definition,
    surroundings: Omit<DefinitionSurroundings, 'registered'>,
    ask: Ask,
  ): Promise<Definition['measureId'] | null> {
    if ((await this.measures.load(definition.measureId)).revision !== null) return null;
    defineMeasure(initialMeasure, definition, { ...surroundings, registered: null }, ask.context);
    return this.codes.take(definition);
  }
}
