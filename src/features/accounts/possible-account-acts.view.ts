import { ApiProperty } from '@nestjs/swagger';
import { TriedActsView, TriedActView } from '../ports/possible-acts/possible-act.view.ts';
import { exampleCorner, exampleIds } from '../ports/reading/example-corner.ts';

/** What may be asked about an account. */
export const accountActs = [
  'grant',
  'grantEverywhere',
  'revoke',
  'person',
  'password',
  'secondFactor',
  'suspend',
  'reinstate',
  'erase',
] as const;
export type AccountAct = (typeof accountActs)[number];

export class PossibleAccountActView extends TriedActView {
  @ApiProperty({
    description:
      '`grant` is of a role for a unit, `grantEverywhere` of one for the whole installation. `revoke` stands once for each role held.',
    enum: accountActs,
    example: 'suspend',
  })
  act!: AccountAct;

  @ApiProperty({ description: 'Of `revoke`: which role.', type: String, format: 'uuid', nullable: true, example: null })
  grantId!: string | null;
}

export class PossibleAccountActsView extends TriedActsView {
  @ApiProperty({ description: 'Revision of the account that the acts were tried on, for If-Match.', example: '1' })
  revision!: string;

  @ApiProperty({ type: [PossibleAccountActView] })
  acts!: readonly PossibleAccountActView[];
}

export const possibleAccountActsExample = {
  knownAt: exampleCorner.knownAt,
  revision: '1',
  acts: [
    {
      ...{ act: 'suspend', grantId: null, allowed: true, choices: [], refusal: null },
      as: { role: 'administrator', unit: { id: exampleIds.leadUnit, name: 'Sở Nội vụ' } },
    },
  ],
} satisfies PossibleAccountActsView;
