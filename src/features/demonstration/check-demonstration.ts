import { Injectable } from '@nestjs/common';
import type { LocalDate } from '../../domain/shared/local-date.ts';
import { everything } from '../ports/asker.ts';
import { Ledger, MeasureRegister, PlanRegister, TaskRegister, UnitRegister } from '../ports/registers.ts';
import { NotInTheLedger, Readings } from './readings.ts';
import { sameFigure } from './figures.ts';
import { dakNongNumbers } from './stated-numbers/dak-nong.ts';
import { provinceOfficeNumbers } from './stated-numbers/province-office.ts';
import { quangBinhNumbers } from './stated-numbers/quang-binh.ts';
import type { StatedNumber } from './stated-numbers/stated-number.ts';
import { thaiNguyenNumbers } from './stated-numbers/thai-nguyen.ts';
import { tuyenQuangNumbers } from './stated-numbers/tuyen-quang.ts';

/** Every number of the five articles, article by article. */
export const statedNumbers: readonly StatedNumber[] = [
  ...provinceOfficeNumbers,
  ...quangBinhNumbers,
  ...dakNongNumbers,
  ...thaiNguyenNumbers,
  ...tuyenQuangNumbers,
];

/** A stated number beside the one computed from the events, both as printed. */
export type CheckedNumber = Readonly<{
  document: string;
  what: string;
  /** Day of the question. */
  at: LocalDate;
  stated: string;
  /** `—` where the ledger does not hold what it is computed from. */
  computed: string;
  equal: boolean;
}>;

/** Computes every number that the five articles state, from the registers as they stand. */
@Injectable()
export class CheckDemonstration {
  constructor(
    private readonly ledger: Ledger,
    private readonly tasks: TaskRegister,
    private readonly plans: PlanRegister,
    private readonly measures: MeasureRegister,
    private readonly units: UnitRegister,
  ) {}

  async run(): Promise<readonly CheckedNumber[]> {
    const { position } = await this.ledger.resolve(undefined);
    const checked: CheckedNumber[] = [];
    for (const number of statedNumbers) checked.push(await this.check(number, position));
    return checked;
  }

  private async check({ source, what, at, stated, compute }: StatedNumber, position: bigint): Promise<CheckedNumber> {
    const { tasks, plans, measures, units } = this;
    const asked = { document: source.label, what, at, stated: stated.text };
    try {
      const computed = await compute(
        new Readings({ tasks, plans, measures, units }, { at, position, sight: everything }),
      );
      return { ...asked, computed: computed.text, equal: sameFigure(stated, computed) };
    } catch (error) {
      if (error instanceof NotInTheLedger) return { ...asked, computed: '—', equal: false };
      throw error;
    }
  }
}
