export const Plans = () => null;
