/** @param share in [0, 1] @returns the value below which that share lies */
export const percentile = (values, share) => {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
};

export const median = (values) => percentile(values, 0.5);

export const seconds = async (work) => {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1_000;
};

/**
 * Keeps so many calls under way for so long. `call(worker)` is one of them; whatever it throws ends the measurement.
 *
 * @returns calls a second and milliseconds that 99 in 100 stayed under; the calls are all answered
 */
export const keepBusy = async (concurrency, milliseconds, call) => {
  const times = [];
  const begun = performance.now();
  const until = begun + milliseconds;
  await Promise.all(
    Array.from({ length: concurrency }, async (_, worker) => {
      while (performance.now() < until) {
        const sent = performance.now();
        await call(worker);
        times.push(performance.now() - sent);
      }
    }),
  );
  const took = (performance.now() - begun) / 1_000;
  return { perSecond: times.length / took, p99: percentile(times, 0.99), calls: times.length };
};

/** Everybody in turn, several times over, so that a slow minute of the machine falls on all. @returns a list for each */
export const inTurns = async (rounds, contenders, measure) => {
  const seen = new Map(contenders.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    const order = round % 2 === 0 ? contenders : contenders.toReversed();
    for (const contender of order) seen.get(contender.name).push(await measure(contender));
  }
  return seen;
};
