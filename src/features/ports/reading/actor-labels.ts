import { Injectable } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import type { Role } from '../../../domain/shared/fact.ts';
import { isUuid, type AccountId, type UnitId } from '../../../domain/shared/ids.ts';
import { CurrentAsker } from '../asker.ts';
import { People } from '../people.ts';
import { roleWords } from './role-words.ts';
import type { LabelOf } from './unit-labels.ts';

export class ActorView {
  @ApiProperty({ description: 'Account, never a name.', example: 'demo-focal-point' })
  account!: string;

  @ApiProperty({
    description: 'Name of the person; null once erased, for accounts without one, and for API keys.',
    type: String,
    nullable: true,
    example: null,
  })
  name!: string | null;

  @ApiProperty({ description: 'Role and unit of then.', example: 'đầu mối, Sở Nội vụ tỉnh Đắk Nông' })
  label!: string;
}

/** Who acted, as a fact tells it. */
export type Acted = Readonly<{ account: AccountId; role: string; actingUnit: UnitId }>;

export type ActorOf = (acted: Acted) => ActorView;

/** Names of the people behind accounts, for askers who are people themselves. */
@Injectable()
export class ActorLabels {
  constructor(
    private readonly people: People,
    private readonly asker: CurrentAsker,
  ) {}

  /** Actors of one answer, in one look-up. */
  async of(acted: readonly Acted[], labelOf: LabelOf): Promise<ActorOf> {
    // Histories brought in from elsewhere name accounts that are none of ours.
    const accounts = [...new Set(acted.map(({ account }) => account))].filter(isUuid);
    const named = accounts.length > 0 && this.asker.asker().kind !== 'apiKey';
    const people = named ? await this.people.find(accounts) : new Map<AccountId, { displayName: string }>();
    return ({ account, role, actingUnit }) => ({
      account,
      name: people.get(account)?.displayName ?? null,
      label: `${wordFor(role)}, ${labelOf(actingUnit).name}`,
    });
  }
}

const wordFor = (role: string): string => (Object.hasOwn(roleWords, role) ? roleWords[role as Role] : role);
