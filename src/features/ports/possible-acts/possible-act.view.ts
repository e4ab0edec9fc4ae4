import { ApiProperty, PickType } from '@nestjs/swagger';
import type { DomainError } from '../../../domain/shared/domain-error.ts';
import { roles, type Role } from '../../../domain/shared/fact.ts';
import type { ToldProblem } from '../problem-teller.ts';
import { KnownAtView } from '../reading/corner.view.ts';
import { CornerQuestion } from '../reading/questions.ts';
import { UnitName, type LabelOf } from '../reading/unit-labels.ts';
import type { Tried } from './tried.ts';

/** Most ways of doing one act that are told. */
const mostChoices = 20;

/** Acts are tried on the present: only how fresh the answer must be can be said. */
export class PossibleActsQuestion extends PickType(CornerQuestion, ['notBefore'] as const) {}

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

/** Whether one act may be done now. What extends it names the act. */
export class TriedActView {
  @ApiProperty({ description: 'Whether a request that has nothing wrong with it would be recorded now.' })
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

export class TriedActsView {
  @ApiProperty({
    description: 'What the answer shows at least: acts are tried on the latest that is recorded.',
    type: KnownAtView,
  })
  knownAt!: KnownAtView;
}

export type PossibleAct<Act> = TriedActView & Readonly<{ act: Act }>;

export const possibleAct = <Act>(
  { act, ways, refusal }: Tried<Act>,
  labelOf: LabelOf,
  tell: (refusal: DomainError) => ToldProblem,
): PossibleAct<Act> => {
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
