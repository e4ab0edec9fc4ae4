import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How far a projection has drawn. bigint columns arrive as decimal text. */
@Entity({ schema: 'read_store', name: 'checkpoint' })
export class Checkpoint {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'checkpoint_key' })
  projection!: string;

  @Column('integer')
  version!: number;

  /** Everything up to here is shown. */
  @Column('bigint')
  position!: string;

  @Column('timestamptz', { name: 'moved_at', default: () => 'now()' })
  movedAt!: Date;

  /** Position, id and type of the event that the projection stopped at, and why; `null` while it goes on. */
  @Column('bigint', { name: 'halted_at', nullable: true })
  haltedAt!: string | null;

  @Column('uuid', { name: 'halted_event', nullable: true })
  haltedEvent!: string | null;

  @Column('text', { name: 'halted_type', nullable: true })
  haltedType!: string | null;

  @Column('text', { name: 'halted_reason', nullable: true })
  haltedReason!: string | null;
}
