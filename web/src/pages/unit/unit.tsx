export const Unit = () => null;
