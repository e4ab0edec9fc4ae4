import { randomUUID } from 'node:crypto';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { AccountId } from '../../domain/shared/ids.ts';
import type { LocalDate } from '../../domain/shared/local-date.ts';
import { KeyOnlyReads } from '../ports/access.errors.ts';
import { CurrentAsker } from '../ports/asker.ts';
import { DateField, IdField } from '../ports/fields.ts';
import { CornerReader } from '../ports/reading/corner-reader.ts';
import { KnownAtField } from '../ports/reading/question-fields.ts';
import { RecountDesk } from './recount-desk.ts';

export class StartRecountBody {
  @IdField({
    description: 'Only this plan; everything when neither plan nor unit is named.',
    optional: true,
    example: '018c0a5e-7c00-7000-8000-000000000020',
  })
  plan?: string | null;

  @IdField({
    description: 'Only tasks led by this unit or one under it.',
    optional: true,
    example: '018c0a5e-7c00-7000-8000-000000000002',
  })
  unit?: string | null;

  @DateField({ description: 'Cut-off day. Today when absent.', example: '2023-12-21', optional: true })
  at?: LocalDate | null;

  @KnownAtField({ description: 'As known at a position or an instant. The latest when absent.', example: '1204' })
  knownAt?: string | null;
}

export type StartedRecount = Readonly<{ id: string; askedBy: AccountId }>;

export class StartRecount extends Command<StartedRecount> {
  constructor(readonly body: StartRecountBody) {
    super();
  }
}

@CommandHandler(StartRecount)
export class StartRecountHandler implements ICommandHandler<StartRecount> {
  constructor(
    private readonly corners: CornerReader,
    private readonly asker: CurrentAsker,
    private readonly desk: RecountDesk,
  ) {}

  /**
   * A plan or unit that the registers do not know is counted all the same: the registers are what is examined.
   *
   * @throws RecountQueueFull; KeyOnlyReads unless a person asks
   */
  async execute({ body: { plan, unit, at, knownAt } }: StartRecount): Promise<StartedRecount> {
    const asker = this.asker.asker();
    if (asker.kind !== 'account') throw new KeyOnlyReads();
    const { corner, shown } = await this.corners.read({ ...(at && { at }), ...(knownAt && { knownAt }) }, [
      'tasks',
      'plans',
      'units',
    ]);
    // What is counted is named by whose plans they are, and by nothing that a register would have to tell.
    const { units, accounts } = corner.sight;
    const id = randomUUID();
    const asked = {
      id,
      askedBy: asker.accountId,
      scope: { plan: plan ?? null, unit: unit ?? null },
      at: corner.at,
      knownAt: { position: corner.position, recordedAt: shown.knownAt.recordedAt },
      whole: units === 'all',
    };
    await this.desk.take(asked, { ...corner, sight: { units, accounts } });
    return { id, askedBy: asker.accountId };
  }
}
