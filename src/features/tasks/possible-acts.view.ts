import { ApiProperty } from '@nestjs/swagger';
import { TriedActsView, TriedActView } from '../ports/possible-acts/possible-act.view.ts';
import { exampleCorner, exampleLeadUnit } from '../ports/reading/example-corner.ts';
import { taskActs, type TaskAct } from './acts-on-task.ts';

export class PossibleActView extends TriedActView {
  @ApiProperty({ description: 'A correction is tried on the title.', enum: taskActs, example: 'submitResult' })
  act!: TaskAct;
}

export class PossibleActsView extends TriedActsView {
  @ApiProperty({ description: 'Revision of the task that the acts were tried on, for If-Match.', example: '3' })
  revision!: string;

  @ApiProperty({ type: [PossibleActView] })
  acts!: readonly PossibleActView[];
}

const { id, name } = exampleLeadUnit;

export const examplePossibleActs = {
  knownAt: exampleCorner.knownAt,
  revision: '3',
  acts: [
    { act: 'submitResult', allowed: true, as: { role: 'officer', unit: { id, name } }, choices: [], refusal: null },
    {
      act: 'grantExtension',
      allowed: false,
      as: null,
      choices: [],
      refusal: {
        code: 'task.only-assigner-grants-extension',
        title: 'Chỉ cơ quan giao nhiệm vụ được gia hạn',
        detail: 'Chỉ cơ quan giao nhiệm vụ được gia hạn',
      },
    },
  ],
} satisfies PossibleActsView;
