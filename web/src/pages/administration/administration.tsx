export const Administration = () => null;
