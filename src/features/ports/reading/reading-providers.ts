import { ActorLabels } from './actor-labels.ts';
import { CornerReader } from './corner-reader.ts';
import { UnitLabels } from './unit-labels.ts';

/** What modules that answer questions provide beside their handlers. */
export const readingProviders = [ActorLabels, CornerReader, UnitLabels];
