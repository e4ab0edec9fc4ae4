import { ApiProperty } from '@nestjs/swagger';
import type { DomainError } from '../../domain/shared/domain-error.ts';
import { roles, type Role } from '../../domain/shared/fact.ts';
import type { ToldProblem } from '../ports/problem-teller.ts';
import { KnownAtView } from '../ports/reading/corner.view.ts';
import { exampleCorner, exampleLeadUnit } from '../ports/reading/example-corner.ts';
import { UnitName, type LabelOf } from '../ports/reading/unit-labels.ts';
import { taskActs, type TaskAct } from './acts-on-task.ts';
import type { Tried } from './try-act.ts';

/** Most ways of doing one act that are told. */
const mostChoices = 20;

export class ActingAsView {
  @ApiProperty({ description: 'To be sent as X-Acting-Role.', enum: roles, example: 'officer' })
  role!: Role;

  @ApiProperty({ description: 'Its id is to be sent as X-Acting-Unit.', type: UnitName })
  unit!: UnitName;
}

export class RefusalView {
  @ApiProperty({ description: '`code` of the problem that the request would be answered with.' })
  code!: string;

  @ApiProperty({ description: 'In the language of Accept-Language, Vietnamese when it names neither.' })
  title!: string;

  @ApiProperty()
  detail!: string;
}

export class PossibleActView {
  @ApiProperty({ enum: taskActs, example: 'submitResult' })
  act!: TaskAct;

  @ApiProperty({
    description:
      'Whether a request that has nothing wrong with it would be recorded now. Of a correction: of the title.',
  })
  allowed!: boolean;

  @ApiProperty({
    description: 'In which role and for which unit; null for what may not be done.',
    type: ActingAsView,
    nullable: true,
  })
  as!: ActingAsView | null;

  @ApiProperty({
    description: `All ways in which it may be done, where there are several: at most ${mostChoices}, the one of \`as\` first.`,
    type: [ActingAsView],
  })
  choices!: ActingAsView[];

  @ApiProperty({
    description:
      'Why not. `act.nothing-to-do` where a request would be accepted and nothing recorded, as it is so already.',
    type: RefusalView,
    nullable: true,
  })
  refusal!: RefusalView | null;
}

export class PossibleActsView {
  @ApiProperty({
    description: 'What the answer shows at least: acts are tried on the latest that is recorded.',
    type: KnownAtView,
  })
  knownAt!: KnownAtView;

  @ApiProperty({ description: 'Revision of the task that the acts were tried on, for If-Match.', example: '3' })
  revision!: string;

  @ApiProperty({ type: [PossibleActView] })
  acts!: PossibleActView[];
}

export const possibleActView = (
  { act, ways, refusal }: Tried,
  labelOf: LabelOf,
  tell: (refusal: DomainError) => ToldProblem,
): PossibleActView => {
  const as = ways.slice(0, mostChoices).map(({ by }): ActingAsView => {
    const { id, name } = labelOf(by.unit);
    return { role: by.role, unit: { id, name } };
  });
  const [first = null] = as;
  const told = refusal && tell(refusal);
  return {
    act,
    allowed: first !== null,
    as: first,
    choices: as.length > 1 ? as : [],
    refusal: told && { code: told.code, title: told.title, detail: told.detail },
  };
};

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
