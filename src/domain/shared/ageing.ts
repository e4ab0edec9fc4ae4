/** A band of days late (nhóm ngày quá hạn), both included; `to` is `null` in the last one. */
export type AgeingBand = Readonly<{ key: string; from: number; to: number | null }>;

/** @returns the band, or `null` when not late. */
export const ageingBandOf = (daysLate: number, bands: readonly AgeingBand[]): AgeingBand | null =>
  bands.find(({ from, to }) => daysLate >= from && (to === null || daysLate <= to)) ?? null;

/** Whole days that fall in no band or in two would be lost or counted twice: bands must follow each other from 1. */
export const bandsAreWhole = (bands: readonly AgeingBand[]): boolean =>
  bands.every((band, index) => {
    const next = bands[index + 1];
    return (index > 0 || band.from === 1) && (next === undefined ? band.to === null : band.to === next.from - 1);
  });
