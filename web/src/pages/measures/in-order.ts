import type { components } from '../../api/schema.ts';
import { byVietnamese } from '../../format/folding.ts';

export type Measure = components['schemas']['MeasureView'];
export type ListedMeasure = Readonly<{ measure: Measure; whole: Measure | undefined }>;

const byOwnerAndName = (one: Measure, other: Measure): number =>
  byVietnamese(one.owner.name, other.owner.name) ||
  byVietnamese(one.name, other.name) ||
  byVietnamese(one.code, other.code);

/** By unit and name, each part below its whole. */
export const inOrder = (measures: readonly Measure[]): readonly ListedMeasure[] => {
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  const wholeOf = ({ partOf }: Measure): Measure | undefined => (partOf === null ? undefined : byId.get(partOf));
  const sorted = measures.toSorted(byOwnerAndName);
  const withParts = (measure: Measure): readonly ListedMeasure[] => [
    { measure, whole: wholeOf(measure) },
    ...sorted.filter((part) => wholeOf(part) === measure).flatMap(withParts),
  ];
  return sorted.filter((measure) => wholeOf(measure) === undefined).flatMap(withParts);
};
