import { createHmac } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { DataSource } from 'typeorm';
import { SignInThrottled } from '../../features/ports/session.errors.ts';
import { SignInThrottle, type SignInTry } from '../../features/ports/sign-in-throttle.ts';
import { spelledAlike } from './lookup-keys.ts';

/** Seconds. */
const minute = 60;
const day = 86_400;

/** So many failures lock a name at one address, or on one known device, for the rest of this time. */
const triesOfPair = 10;
const windowOfPair = 15 * minute;
/** From this failure on the next try waits: 1 s, 2 s, 4 s, … 64 s. */
const slowedFrom = 3;
/** Failures from one address, whatever the names: an office behind one address mistypes some, a guesser many. */
const failuresOfAddress = 100;
const windowOfAddress = 15 * minute;
/** How long a name is remembered to have signed in from an address: the address's failures then do not hold it up. */
const known = 30 * day;

const cleanedEvery = 5 * minute * 1000;

/**
 * Counters in one table, shared by all processes. A try is counted before its password is verified, so tries made at once are
 * counted too. A guesser at a person's own address holds that person up for minutes at most, and not at all on a device where
 * the person signed in before; from anywhere else nobody is held up.
 */
export class PostgresSignInThrottle extends SignInThrottle {
  private readonly ofPair: RateLimiterPostgres;
  private readonly ofAddress: RateLimiterPostgres;
  private readonly slowed: RateLimiterPostgres;
  private readonly knownPairs: RateLimiterPostgres;
  private cleanedAt = 0;

  constructor(
    private readonly source: DataSource,
    /** 32 bytes: names and addresses stand in the table as keyed hashes. */
    private readonly key: Buffer,
  ) {
    super();
    const limiter = (keyPrefix: string, points: number, duration: number): RateLimiterPostgres =>
      new RateLimiterPostgres({
        storeClient: source,
        storeType: 'typeorm',
        schemaName: 'access',
        tableName: 'sign_in_try',
        tableCreated: true,
        clearExpiredByTimeout: false,
        keyPrefix,
        points,
        duration,
      });
    this.ofPair = limiter('pair', triesOfPair, windowOfPair);
    this.ofAddress = limiter('address', failuresOfAddress, windowOfAddress);
    this.slowed = limiter('slowed', 0, windowOfPair);
    this.knownPairs = limiter('known', 1, known);
  }

  override async admit(attempt: SignInTry): Promise<void> {
    await this.forgetOld();
    const pair = this.pair(attempt);
    const slowed = await this.slowed.get(pair);
    if (slowed !== null && slowed.msBeforeNext > 0) throw throttled(slowed);
    if (await this.countsForAddress(attempt)) await consume(this.ofAddress, this.address(attempt));
    await consume(this.ofPair, pair);
  }

  override async failed(attempt: SignInTry): Promise<void> {
    const pair = this.pair(attempt);
    const failures = (await this.ofPair.get(pair))?.consumedPoints ?? 0;
    if (failures >= slowedFrom && failures < triesOfPair) await this.slowed.block(pair, 2 ** (failures - slowedFrom));
  }

  override async withdrawn(attempt: SignInTry): Promise<void> {
    await this.ofPair.reward(this.pair(attempt));
    if (await this.countsForAddress(attempt)) await this.ofAddress.reward(this.address(attempt));
  }

  override async succeeded(attempt: SignInTry): Promise<void> {
    const pair = this.pair(attempt);
    if (await this.countsForAddress(attempt)) await this.ofAddress.reward(this.address(attempt));
    await Promise.all([
      this.ofPair.delete(pair),
      this.slowed.delete(pair),
      ...(attempt.device === null ? [this.knownPairs.set(pair, 1, known)] : []),
    ]);
  }

  private async countsForAddress(attempt: SignInTry): Promise<boolean> {
    return attempt.device === null && (await this.knownPairs.get(this.pair(attempt))) === null;
  }

  /** The name at an address, or on a device where it signed in before. */
  private pair(attempt: SignInTry): string {
    const { address, device } = attempt;
    if ('account' in attempt) return this.hash(['account', attempt.account, network(address)]);
    const name = spelledAlike(attempt.signInName);
    return this.hash(device === null ? ['name', name, network(address)] : ['device', name, device]);
  }

  private address({ address }: SignInTry): string {
    return this.hash(['address', network(address)]);
  }

  private hash(parts: readonly string[]): string {
    return createHmac('sha256', this.key).update(JSON.stringify(parts)).digest('base64url');
  }

  private async forgetOld(): Promise<void> {
    const now = Date.now();
    if (now - this.cleanedAt < cleanedEvery) return;
    this.cleanedAt = now;
    await this.source.query(`DELETE FROM access.sign_in_try WHERE expire < $1`, [now]);
  }
}

const throttled = ({ msBeforeNext }: RateLimiterRes): SignInThrottled =>
  new SignInThrottled(Math.max(1, Math.ceil(msBeforeNext / 1000)));

/** @throws SignInThrottled */
const consume = async (limiter: RateLimiterPostgres, key: string): Promise<void> => {
  await limiter.consume(key).catch((refused: unknown) => {
    throw refused instanceof RateLimiterRes ? throttled(refused) : refused;
  });
};

/** One subscriber has 2^64 addresses of IPv6: the network counts, its first four groups. */
const network = (address: string): string => {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (!isIPv6(address)) return address;
  const [head = '', tail = ''] = address.split('%')[0]!.toLowerCase().split('::');
  const groups = (text: string): string[] => (text === '' ? [] : text.split(':'));
  const [first, last] = [groups(head), groups(tail)];
  const zeros = address.includes('::') ? Math.max(0, 8 - first.length - last.length) : 0;
  return [...first, ...Array.from({ length: zeros }, () => '0'), ...last]
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
};
