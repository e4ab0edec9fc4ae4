/**
 * The form on which words are searched: without tones, marks, đ, case and surplus spaces. Both placements of a tone
 * (hòa, hoà) and both normal forms fold alike. What was typed is kept; only searching uses this. Source: domain rules 6.
 */
export const fold = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase().replace(/\s+/gu, ' ').trim();
