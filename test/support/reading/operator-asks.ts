import { CurrentAsker, everything, type Asker, type Sight } from '../../../src/features/ports/asker.ts';

/** Somebody who may read everything asks, until told what else may be seen. */
export class OperatorAsks extends CurrentAsker {
  constructor(public seen: Sight | null = everything) {
    super();
  }
  asker(): Asker {
    return { kind: 'operator' };
  }
  async sight() {
    return this.seen ?? everything;
  }
  watch() {
    return async () => this.seen;
  }
  as<T>(_asker: Asker, work: () => Promise<T>) {
    return work();
  }
}
