import { ApiProperty } from '@nestjs/swagger';
import { TriedActsView, TriedActView } from '../ports/possible-acts/possible-act.view.ts';
import { exampleCorner, exampleLeadUnit, exampleOwner } from '../ports/reading/example-corner.ts';

/** What may be asked about the report of one unit. */
export const reportActs = ['submit', 'approve', 'return', 'exclude', 'readmit'] as const;
export type ReportAct = (typeof reportActs)[number];

/** What may be asked of a whole round. */
export const roundActs = ['freeze', 'version'] as const;
export type RoundAct = (typeof roundActs)[number];

export class PossibleReportActView extends TriedActView {
  @ApiProperty({
    description: '`exclude` and `readmit` are acts on the round that name the unit.',
    enum: reportActs,
    example: 'approve',
  })
  act!: ReportAct;
}

export class PossibleReportActsView extends TriedActsView {
  @ApiProperty({
    description: 'Revision of the report, for If-Match of all but `exclude` and `readmit`; null until it is sent.',
    type: String,
    nullable: true,
    example: '1',
  })
  revision!: string | null;

  @ApiProperty({ type: [PossibleReportActView] })
  acts!: readonly PossibleReportActView[];
}

export class PossibleRoundActView extends TriedActView {
  @ApiProperty({ enum: roundActs, example: 'freeze' })
  act!: RoundAct;
}

export class PossibleRoundActsView extends TriedActsView {
  @ApiProperty({ description: 'Revision of the round, for If-Match.', example: '1' })
  revision!: string;

  @ApiProperty({ type: [PossibleRoundActView] })
  acts!: readonly PossibleRoundActView[];
}

export class PossibleOpeningView extends TriedActView {
  @ApiProperty({ description: 'The period that would be opened.', example: 'H1' })
  act!: string;
}

export class PossibleOpeningsView extends TriedActsView {
  @ApiProperty({
    description: 'One for each period of the type in the year, tried for all plans; the unit acted for receives.',
    type: [PossibleOpeningView],
  })
  acts!: readonly PossibleOpeningView[];
}

const { knownAt } = exampleCorner;
const as = { role: 'focalPoint' as const, unit: { id: exampleOwner.id, name: exampleOwner.name } };
const sender = { role: 'officer' as const, unit: { id: exampleLeadUnit.id, name: exampleLeadUnit.name } };
const allowed = { allowed: true, as, choices: [], refusal: null };

export const possibleReportActsExample = {
  knownAt,
  revision: '1',
  acts: [{ act: 'submit', ...allowed, as: sender }],
} satisfies PossibleReportActsView;
export const possibleRoundActsExample = {
  knownAt,
  revision: '1',
  acts: [{ act: 'freeze', ...allowed }],
} satisfies PossibleRoundActsView;
export const possibleOpeningsExample = { knownAt, acts: [{ act: 'H1', ...allowed }] } satisfies PossibleOpeningsView;
