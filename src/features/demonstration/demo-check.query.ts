import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { CheckDemonstration, type CheckedNumber } from './check-demonstration.ts';

/** For every number that the five articles state: what they say, what the events say, and whether it is the same. */
export class DemoCheck extends Query<readonly CheckedNumber[]> {}

@QueryHandler(DemoCheck)
export class DemoCheckHandler implements IQueryHandler<DemoCheck> {
  constructor(private readonly demonstration: CheckDemonstration) {}

  execute(): Promise<readonly CheckedNumber[]> {
    return this.demonstration.run();
  }
}
