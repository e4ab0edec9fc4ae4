const uint32 = 0x1_0000_0000;

/** FNV-1a over UTF-16 code units, from a given start. */
const hash = (text: string, start: number): number => {
  let mixed = start;
  for (let index = 0; index < text.length; index += 1) mixed = Math.imul(mixed ^ text.charCodeAt(index), 0x0100_0193);
  return mixed >>> 0;
};

/** Chance that falls the same way in every run for the same words: the generator sfc32, seeded by the words. */
export class Dice {
  private a: number;
  private b: number;
  private c: number;
  private counter = 1;

  constructor(words: string) {
    this.a = hash(words, 0x811c_9dc5);
    this.b = hash(words, 0x9e37_79b9);
    this.c = hash(words, 0x85eb_ca6b);
    for (let round = 0; round < 12; round += 1) this.next();
  }

  /** A whole number in [0, 2^32). */
  next(): number {
    const sum = (this.a + this.b + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (((this.c << 21) | (this.c >>> 11)) + sum) | 0;
    return sum >>> 0;
  }

  /** A whole number in [least, most]. */
  between(least: number, most: number): number {
    return least + Math.floor((this.next() / uint32) * (most - least + 1));
  }

  happens(probability: number): boolean {
    return this.next() / uint32 < probability;
  }

  pick<One>(from: readonly [One, ...One[]]): One {
    return from[this.between(0, from.length - 1)] ?? from[0];
  }

  /** A UUIDv7 of that instant, in milliseconds since 1970. */
  idAt(milliseconds: number): string {
    const time = milliseconds.toString(16).padStart(12, '0');
    const [one, two, three] = [this.next(), this.next(), this.next()].map((word) => word.toString(16).padStart(8, '0'));
    const variant = (0b1000 | (this.next() & 0b0011)).toString(16);
    return `${time.slice(0, 8)}-${time.slice(8)}-7${one?.slice(0, 3) ?? ''}-${variant}${one?.slice(3, 6) ?? ''}-${two ?? ''}${three?.slice(0, 4) ?? ''}`;
  }
}
