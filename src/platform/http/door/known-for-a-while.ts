/** Longest that something is taken from memory when nobody said that it changed. Milliseconds. */
const longest = 30_000;

type Entry<Value> = Readonly<{ value: Promise<Value>; until: number }>;

/**
 * What was read, kept for at most half a minute and for a bounded number of keys; the ones used longest ago go first. What was
 * being read while it was forgotten is not kept.
 */
export class KnownForAWhile<Value> {
  private readonly entries = new Map<string, Entry<Value>>();

  constructor(private readonly most: number) {}

  async get(key: string, read: () => Promise<Value>): Promise<Value> {
    const known = this.entries.get(key);
    if (known !== undefined && known.until > performance.now()) {
      this.entries.delete(key);
      this.entries.set(key, known);
      return known.value;
    }
    const entry = { value: read(), until: performance.now() + longest };
    this.entries.delete(key);
    this.entries.set(key, entry);
    while (this.entries.size > this.most) this.entries.delete(this.entries.keys().next().value!);
    try {
      return await entry.value;
    } catch (error) {
      if (this.entries.get(key) === entry) this.entries.delete(key);
      throw error;
    }
  }

  forget(key: string): void {
    this.entries.delete(key);
  }

  forgetAll(): void {
    this.entries.clear();
  }
}
