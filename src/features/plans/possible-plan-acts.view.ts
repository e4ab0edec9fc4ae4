import { ApiProperty } from '@nestjs/swagger';
import { TriedActsView, TriedActView } from '../ports/possible-acts/possible-act.view.ts';
import { exampleCorner, exampleOwner } from '../ports/reading/example-corner.ts';

/** What may be asked of a plan. */
export const planActs = ['assign', 'amend', 'close', 'supersede', 'revoke'] as const;
export type PlanAct = (typeof planActs)[number];

export class PossiblePlanActView extends TriedActView {
  @ApiProperty({ description: '`assign` is of one more task.', enum: planActs, example: 'amend' })
  act!: PlanAct;
}

export class PossiblePlanActsView extends TriedActsView {
  @ApiProperty({ description: 'Revision of the plan that the acts were tried on, for If-Match.', example: '0' })
  revision!: string;

  @ApiProperty({ type: [PossiblePlanActView] })
  acts!: readonly PossiblePlanActView[];
}

export const possiblePlanActsExample = {
  knownAt: exampleCorner.knownAt,
  revision: '0',
  acts: [
    {
      ...{ act: 'amend', allowed: true, choices: [], refusal: null },
      as: { role: 'planner', unit: { id: exampleOwner.id, name: exampleOwner.name } },
    },
  ],
} satisfies PossiblePlanActsView;
