/** An exact ratio of two counts; nothing is rounded before it is printed. */
export type Fraction = Readonly<{ numerator: number; denominator: number }>;
