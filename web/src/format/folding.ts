/** For search without accents: marks stripped, `đ` as `d`, lower case (domain rules 6). */
export const folded = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D').toLowerCase();

const vietnamese = new Intl.Collator('vi', { numeric: true });

/** Vietnamese order, with numbers by their value: An Giang, Cà Mau, Đắk Nông; 2 before 10. */
export const byVietnamese = (one: string, other: string): number => vietnamese.compare(one, other);
