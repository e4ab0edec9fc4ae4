/** What can be wrong with what is stored. Each names what the check saw, not what caused it. */
export const findingKinds = [
  'log.position-missing',
  'log.revision-missing',
  'log.id-repeated',
  'log.stream-missing',
  'log.category-differs',
  'log.time-goes-back',
  'log.not-protected',
  'event.unreadable',
  'event.unknown-type',
  'event.unknown-schema',
  'event.of-another-category',
  'event.without-a-day',
  'checkpoint.beyond-the-log',
  'checkpoint.missing',
  'checkpoint.of-another-version',
  'checkpoint.halted',
  'projection.quarantined',
  'register.row-missing',
  'register.row-surplus',
  'register.row-differs',
  'register.rows-overlap',
  'register.thing-unknown',
  'trail.entry-missing',
  'trail.entry-surplus',
  'trail.entry-differs',
  'records.chain-broken',
] as const;
export type FindingKind = (typeof findingKinds)[number];

/** One thing that is wrong, and where: a position, a stream, a row. */
export type Finding = Readonly<{
  kind: FindingKind;
  /** Position, stream and revision, projection, or table and key. */
  where: string;
  /** What was expected or seen, for whoever mends it. */
  detail: string;
}>;
