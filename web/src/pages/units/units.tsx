export const Units = () => null;
