/** Every act on a task, by the story it belongs to; all have the shape (task, request, …what it needs, context) → facts. */
export * from './assign.decide.ts';
export * from './work.decide.ts';
export * from './judge.decide.ts';
export * from './extend.decide.ts';
export * from './correct.decide.ts';
