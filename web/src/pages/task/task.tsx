export const Task = () => null;
