import type { components } from '../../api/schema.ts';

export type PlanDetail = components['schemas']['PlanDetailView'];
