import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { TaskFacts } from '../../domain/shared/facts-at.ts';
import { rateNames, type RateName } from '../../domain/shared/rates.ts';
import { ChoiceField, IdField, TextField } from '../ports/fields.ts';
import { CornerReader, nextOf } from '../ports/reading/corner-reader.ts';
import { WholeNumberField } from '../ports/reading/question-fields.ts';
import { PageQuestion } from '../ports/reading/questions.ts';
import { pageUnreadable } from '../ports/reading/reading.errors.ts';
import { taskView, unitsOfTask } from '../ports/reading/task.view.ts';
import { UnitLabels } from '../ports/reading/unit-labels.ts';
import {
  PlanRegister,
  TaskRegister,
  type Corner,
  type Page,
  type TaskFilter,
  type TaskCount,
} from '../ports/registers.ts';
import { NotRecorded } from '../ports/streams.errors.ts';
import { figureOf } from './asked-figure.ts';
import type { ExplanationView } from './explanation.view.ts';
import { explainedCounts, partsOf, type ExplainedCount, type Figure, type FigurePart } from './figure-parts.ts';
import { figuresOf } from './figures.ts';
import { withoutHeading } from './headings.ts';
import { ProgressReader } from './progress-reader.ts';

export class ExplainQuestion extends PageQuestion {
  @ChoiceField({ description: 'The count to explain.', optional: true, of: explainedCounts })
  count?: ExplainedCount;

  @ChoiceField({ description: 'The rate to explain, with `part`.', optional: true, of: rateNames })
  rate?: RateName;

  @ChoiceField({ description: 'Side of the rate.', optional: true, of: ['numerator', 'denominator'] })
  part?: 'numerator' | 'denominator';

  @IdField({ description: 'Tasks of this plan.', optional: true })
  plan?: string;

  @IdField({ description: 'Plans issued by this unit.', optional: true })
  owner?: string;

  @IdField({ description: 'Tasks led by this unit or one under it.', optional: true })
  unit?: string;

  @IdField({ description: 'Tasks led by exactly this unit.', optional: true })
  leadUnit?: string;

  @WholeNumberField({ description: 'Plans of this year.', example: 2023, optional: true, min: 1900, max: 2200 })
  year?: number;

  @TextField({ description: 'Key of a field; `-` for tasks without one.', optional: true, max: 100 })
  field?: string;

  @TextField({ description: 'Key of a group; `-` for tasks without one.', optional: true, max: 100 })
  group?: string;
}

export class ExplainFigure extends Query<ExplanationView> {
  constructor(readonly question: ExplainQuestion) {
    super();
  }
}

@QueryHandler(ExplainFigure)
export class ExplainFigureHandler implements IQueryHandler<ExplainFigure> {
  constructor(
    private readonly corners: CornerReader,
    private readonly plans: PlanRegister,
    private readonly tasks: TaskRegister,
    private readonly progress: ProgressReader,
    private readonly labels: UnitLabels,
  ) {}

  /** @throws NotRecorded for a plan that is not known at the corner; InputRefused unless exactly one figure is asked for */
  async execute({ question }: ExplainFigure): Promise<ExplanationView> {
    const figure = figureOf(question);
    const { corner, shown, after, limit } = await this.corners.readPage(question, ['tasks', 'plans', 'units']);
    if (question.plan !== undefined && (await this.plans.find(question.plan, corner)) === null) {
      throw new NotRecorded('plan', question.plan);
    }
    const scope = await this.scopeOf(question, corner);
    const { rows, plans, countsOpenEnded } = await this.progress.count(scope, corner);
    const openEnded = plans.map(({ planId }) => planId).filter(countsOpenEnded);
    const page = await this.walk(partsOf(figure, openEnded, this.progress.soonTo(corner)), scope, corner, after, limit);
    const labelOf = await this.labels.at(page.items.flatMap(unitsOfTask), corner);
    return {
      ...shown,
      length: lengthOf(figure, rows, countsOpenEnded),
      items: page.items.map((task) => taskView(task, corner.at, labelOf)),
      next: nextOf(page, corner),
    };
  }

  /** What the question restricts the tasks to, beside the figure. */
  private async scopeOf(question: ExplainQuestion, corner: Corner): Promise<TaskFilter> {
    const { plan, owner, year, field, group } = question;
    return {
      ...(plan !== undefined && { planId: plan }),
      ...(owner !== undefined && { owner }),
      ...(year !== undefined && { year }),
      ...(field !== undefined && { field: field === withoutHeading ? null : field }),
      ...(group !== undefined && { group: group === withoutHeading ? null : group }),
      ...(await this.progress.leadUnits(question, corner)),
    };
  }

  /** Part after part, each in the order of the register; the cursor is the part and the place in it. */
  private async walk(
    parts: readonly FigurePart[],
    filter: TaskFilter,
    corner: Corner,
    after: string | null,
    limit: number,
  ): Promise<Page<TaskFacts>> {
    let [index, place] = placeOf(after);
    const items: TaskFacts[] = [];
    for (; index < parts.length; index += 1, place = null) {
      const part = parts[index];
      if (
        part === undefined ||
        (filter.planId !== undefined && (part.filter.planId ?? filter.planId) !== filter.planId)
      )
        continue;
      do {
        if (items.length === limit) return { items, next: `${index}:${place ?? ''}` };
        const page = await this.tasks.page({ ...filter, ...part.filter }, corner, place, limit - items.length);
        items.push(...page.items.filter((task) => part.belongs?.(task) ?? true));
        place = page.next;
      } while (place !== null);
    }
    return { items, next: null };
  }
}

const placeOf = (after: string | null): [number, string | null] => {
  if (after === null) return [0, null];
  const [, index, place] = /^(\d{1,6}):(.*)$/s.exec(after) ?? [];
  if (index === undefined || place === undefined) throw pageUnreadable();
  return [Number(index), place === '' ? null : place];
};

const lengthOf = (figure: Figure, rows: readonly TaskCount[], countsOpenEnded: (planId: string) => boolean): number => {
  const { counts, rates, dueSoon } = figuresOf(rows, countsOpenEnded);
  if (!('count' in figure)) return rates[figure.rate][figure.part];
  return figure.count === 'dueSoon' ? dueSoon : counts[figure.count];
};
