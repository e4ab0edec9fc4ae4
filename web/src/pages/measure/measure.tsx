export const Measure = () => null;
