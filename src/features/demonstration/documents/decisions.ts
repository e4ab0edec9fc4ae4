import type { DocumentRef } from '../../../domain/shared/fact.ts';
import { localDate } from '../../../domain/shared/local-date.ts';

export const document = (symbol: string, issuedOn: string, issuer: string): DocumentRef => ({
  ...{ symbol, issuedOn: localDate(issuedOn), issuer },
});

/** Mergers of provinces from 01/7/2025. Source: domain rules 7.4. */
export const mergersOf2025 = document('202/2025/QH15', '2025-06-12', 'Quốc hội');
