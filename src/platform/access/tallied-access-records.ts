import { Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { AccessRecords, type AccessRecord, type AccessRecordFilter } from '../../features/ports/access-records.ts';
import { RefusalTally } from './refusal-tally.ts';

/** Milliseconds. */
const settledEvery = 15_000;

/**
 * Failed sign-ins are bounded by their throttle, and each of them counts for who looks into a guessing; whoever comes without
 * a role was vouched for by the provider.
 */
const oneByOne: readonly (string | null)[] = ['session.sign-in-refused', 'sign-on.no-role'];

const isAnonymousNoise = ({ accountType, result, reason }: AccessRecord): boolean =>
  accountType === 'unknown' && result === 'refused' && !oneByOne.includes(reason);

/** Keeps every record, but counts what is refused to nobody known: records grow no faster than one a minute and address. */
export class TalliedAccessRecords extends AccessRecords implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger('AccessRecords');
  private readonly tally: RefusalTally;
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly records: AccessRecords) {
    super();
    this.tally = new RefusalTally((record) => records.keep(record));
  }

  onModuleInit(): void {
    this.timer = setInterval(() => void this.settle(Date.now()), settledEvery).unref();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.settle(Infinity);
  }

  override keep(record: AccessRecord): Promise<void> {
    return isAnonymousNoise(record) ? this.tally.add(record, Date.now()) : this.records.keep(record);
  }

  override page(filter: AccessRecordFilter, after: string | null, limit: number): ReturnType<AccessRecords['page']> {
    return this.records.page(filter, after, limit);
  }

  override verify(): ReturnType<AccessRecords['verify']> {
    return this.records.verify();
  }

  override forget(now: Date): Promise<number> {
    return this.records.forget(now);
  }

  private async settle(now: number): Promise<void> {
    try {
      await this.tally.settle(now);
    } catch (error) {
      this.logger.error(`refusals of nobody known are not recorded: ${String(error)}`);
    }
  }
}
