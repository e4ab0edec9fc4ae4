import { DomainError } from '../../domain/shared/domain-error.ts';
import type { PlanId, UnitId } from '../../domain/shared/ids.ts';

/**
 * The numbers and symbols (số, ký hiệu) taken in one owner's register of one year. Numbering runs from 01/01 to 31/12.
 * Source: domain rules 5.3.
 */
export abstract class PlanSymbols {
  /**
   * Takes the symbol for a plan; taking it again for the same plan changes nothing. A plan that took a symbol and was never
   * recorded does not hold it.
   *
   * @throws PlanSymbolTaken
   */
  abstract take(owner: UnitId, year: number, symbol: string, planId: PlanId): Promise<void>;
}

/** Another plan of the register and year bears the symbol. */
export class PlanSymbolTaken extends DomainError {
  readonly code = 'plan.symbol-taken';

  constructor(
    readonly symbol: string,
    readonly year: number,
    readonly planId: PlanId,
  ) {
    super(`symbol ${symbol} is taken in ${year}`);
  }
}

/** Two spellings of one symbol: case matters in type codes (`QĐ`, `QyĐ`), spaces and composition do not. */
export const foldSymbol = (symbol: string): string => symbol.normalize('NFC').replaceAll(/\s+/g, '');
