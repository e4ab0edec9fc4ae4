import type { UnitId } from '../../domain/shared/ids.ts';

/**
 * What must be unique in one owner's register: the number and symbol of a plan (số, ký hiệu) within the year it
 * was issued in, for numbering runs from 01/01 to 31/12, whatever year the plan is for; the code of a measure; the period of a
 * report type that a unit opens in a year. Source: domain rules 5.3.
 */
export type Register =
  | Readonly<{ of: 'plan'; owner: UnitId; year: number }>
  | Readonly<{ of: 'measure'; owner: UnitId }>
  | Readonly<{ of: 'report'; owner: UnitId; year: number }>;

/** Names reserved before a thing is recorded: a stream alone cannot guard what two streams must not share. */
export abstract class TakenNames {
  /**
   * Takes the name for a thing unless it is taken; taking it again for the same thing changes nothing. A thing that was
   * never recorded holds its name only for as long as its request may still run.
   *
   * @returns id of the thing that holds the name now
   */
  abstract take(register: Register, name: string, id: string): Promise<string>;
}

/**
 * Two spellings of one name: letter case matters in type codes (`QĐ`, `QyĐ`); spaces, composition and zeros before a number
 * (`05/KH-UBND`) do not. Source of the zeros: domain rules 6.
 */
export const foldName = (name: string): string =>
  name
    .normalize('NFC')
    .replaceAll(/\s+/g, '')
    .replace(/^0+(?=\d)/, '');
