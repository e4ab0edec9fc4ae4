import { Injectable } from '@nestjs/common';
import type { Definition } from '../../domain/measure/measure.decide.ts';
import type { MeasureId } from '../../domain/shared/ids.ts';
import { everything } from '../ports/asker.ts';
import { endOfTime } from '../ports/end-of-time.ts';
import { Ledger, MeasureRegister } from '../ports/registers.ts';
import { TakenNames } from '../ports/taken-names.ts';

/** Which measure of an owner bears a code. */
@Injectable()
export class RegisteredCode {
  constructor(
    private readonly names: TakenNames,
    private readonly measures: MeasureRegister,
    private readonly ledger: Ledger,
  ) {}

  /** Takes the code for the measure. @returns the measure that bears it: this one, or the one that came before */
  async take({ measureId, owner, code }: Definition): Promise<MeasureId> {
    const holder = await this.names.take({ of: 'measure', owner }, code, measureId);
    return holder === measureId ? this.shownBearer(measureId, owner, code) : holder;
  }

  /** A history that was imported took no names; the register knows its measures. */
  private async shownBearer(measureId: MeasureId, owner: string, code: string): Promise<MeasureId> {
    const { position } = await this.ledger.resolve(undefined);
    const { items } = await this.measures.page(
      { owner, code },
      { at: endOfTime, position, sight: everything },
      null,
      10,
    );
    return items.find((measure) => measure.code === code)?.measureId ?? measureId;
  }
}
