export const TimeMachine = () => null;
