import type { AccessRecord } from '../../features/ports/access-records.ts';

/** Milliseconds. */
const minute = 60_000;
/** Addresses that are told apart, some 500 bytes each; what comes from further ones is counted together. */
const toldApart = 10_000;
/** Kinds of refusal of one address that are told apart. */
const kinds = 8;

type Counted = { record: AccessRecord; until: number; counts: Map<string, number> };

/**
 * Refusals of nobody known, which anybody can bring about: of one address the first is recorded, then one record a minute says
 * how many came since, as `access.not-signed-in x12`.
 */
export class RefusalTally {
  private readonly addresses = new Map<string, Counted>();

  constructor(
    private readonly keep: (record: AccessRecord) => Promise<void>,
    private readonly most = toldApart,
  ) {}

  async add(record: AccessRecord, now: number): Promise<void> {
    await this.settle(now);
    const key = this.placeOf(record);
    const counted = this.addresses.get(key);
    if (counted === undefined) {
      this.addresses.set(key, { record, until: now + minute, counts: new Map() });
      return this.keep(record);
    }
    const { counts } = counted;
    const reason = record.reason ?? record.action;
    const kind = counts.has(reason) || counts.size < kinds ? reason : 'other';
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    counted.record = record;
  }

  /** Records what was counted a minute ago and more; `Infinity` for all of it. */
  async settle(now: number): Promise<void> {
    for (const [key, { record, until, counts }] of this.addresses) {
      if (until > now) break;
      this.addresses.delete(key);
      if (counts.size === 0) continue;
      if (now !== Infinity) this.addresses.set(key, { record, until: now + minute, counts: new Map() });
      await this.keep({ ...record, reason: [...counts].map(([reason, count]) => `${reason} x${count}`).join(', ') });
    }
  }

  private placeOf({ address }: AccessRecord): string {
    const key = address ?? '';
    return this.addresses.has(key) || this.addresses.size < this.most ? key : 'others';
  }
}
