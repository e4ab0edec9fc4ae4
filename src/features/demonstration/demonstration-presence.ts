import { Injectable } from '@nestjs/common';
import { UnitStreams } from '../ports/streams.ts';
import { histories } from './documents/all.ts';
import { play } from './script/play.ts';

const unitStream = 'unit-';

/** Whether a ledger was once filled with the demonstration: its identities are the same in every installation. */
@Injectable()
export class DemonstrationPresence {
  constructor(private readonly units: UnitStreams) {}

  async isThere(): Promise<boolean> {
    const anyInstant = new Date(0).toISOString();
    for (const { stream } of play(histories.slice(0, 1), anyInstant)) {
      if (!stream.startsWith(unitStream)) continue;
      return (await this.units.load(stream.slice(unitStream.length))).revision !== null;
    }
    return false;
  }
}
