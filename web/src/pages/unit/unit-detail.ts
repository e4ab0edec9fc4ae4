import type { components } from '../../api/schema.ts';

export type UnitAnswer = components['schemas']['UnitAnswer'];
export type UnitDetail = UnitAnswer['unit'];
