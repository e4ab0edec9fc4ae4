/**
 * For a property whose every case draws registers: making a history that failed smaller costs as much as drawing it, so that
 * what was found is told while the test has time. Time that ran out before all cases were seen is a failure too.
 */
export const wholeProperty = (numRuns: number) => ({
  ...{ numRuns, interruptAfterTimeLimit: 90_000, markInterruptAsFailure: true },
});
