import type { components } from '../../api/schema.ts';

export type MeasureDetail = components['schemas']['MeasureView'];
export type Point = components['schemas']['ComparedPointView'];
