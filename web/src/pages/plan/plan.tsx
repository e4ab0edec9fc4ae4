export const Plan = () => null;
