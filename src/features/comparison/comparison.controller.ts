import { Controller, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Admits } from '../ports/access-rules.ts';
import { Read } from '../ports/reading/read-route.ts';
import { CompareCorners } from './compare-corners.query.ts';
import { diffExample, timelineExample } from './comparison.examples.ts';
import { DiffQuestion } from './diff.question.ts';
import { DiffView } from './diff.view.ts';
import { DrawTimeline, TimelineQuestion } from './draw-timeline.query.ts';
import { TimelineView } from './timeline.view.ts';

@ApiTags('comparison')
@Admits('readers')
@Controller()
export class ComparisonController {
  constructor(private readonly queries: QueryBus) {}

  @Read({
    path: 'diff',
    summary: 'Say what changed between two corners',
    description:
      'Figures at both corners, who was there at both, joined or left, and every task that moved with the events that ' +
      'did it. What the first corner shows, changed by all pages of the list, is exactly what the second one shows.',
    answer: DiffView,
    example: diffExample,
  })
  diff(@Query() question: DiffQuestion): Promise<DiffView> {
    return this.queries.execute(new CompareCorners(question));
  }

  @Read({
    path: 'timeline',
    summary: 'Say how far plans were, day after day',
    description: 'Each point is the answer that /progress gives at its corner, under the rule set in force that day.',
    answer: TimelineView,
    example: timelineExample,
  })
  timeline(@Query() question: TimelineQuestion): Promise<TimelineView> {
    return this.queries.execute(new DrawTimeline(question));
  }
}
