import type { components } from '../api/schema.ts';

export type Heading = components['schemas']['HeadingFiguresView'];
export type NamedHeading = Heading & { key: string };

/** Headings that are a thing of their own; the rest gathers tasks without one. */
export const named = (headings: readonly Heading[]): readonly NamedHeading[] =>
  headings.filter((heading): heading is NamedHeading => heading.key !== null);
