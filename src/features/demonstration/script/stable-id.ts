import { createHash } from 'node:crypto';

/** A UUIDv7 that is the same in every run: its time is `instant`, its random part is drawn from `seed`. */
export const stableId = (instant: string, seed: string): string => {
  const time = Date.parse(instant).toString(16).padStart(12, '0');
  const chance = createHash('sha256').update(seed).digest('hex');
  const variant = ((parseInt(chance.charAt(3), 16) & 0b0011) | 0b1000).toString(16);
  return [
    time.slice(0, 8),
    time.slice(8),
    `7${chance.slice(0, 3)}`,
    `${variant}${chance.slice(4, 7)}`,
    chance.slice(7, 19),
  ].join('-');
};

/** A whole number in [0, below), the same in every run, spread evenly over seeds. */
export const stableNumber = (seed: string, below: number): number =>
  parseInt(createHash('sha256').update(seed).digest('hex').slice(0, 8), 16) % below;
