import { expect } from '@jest/globals';
import type { DomainError } from '../../../src/domain/shared/domain-error.ts';

/** A thing to decide upon: where it begins and how facts move it. */
export type Thing<State, Event> = Readonly<{ initial: State; evolve: (state: State, event: Event) => State }>;

type Refusal = abstract new (...args: never[]) => DomainError;

/** Given what happened, when somebody asks, then this is recorded, refused, or nothing happens. */
export const given = <State, Event>({ initial, evolve }: Thing<State, Event>, history: readonly Event[]) => ({
  when: (decide: (state: State) => readonly Event[]) => {
    const state = history.reduce(evolve, initial);
    return {
      then: (...expected: readonly object[]) => expect(decide(state)).toMatchObject(expected),
      thenNothing: () => expect(decide(state)).toEqual([]),
      thenRefused: (refusal: Refusal, data: object = {}) => {
        let thrown: unknown;
        try {
          decide(state);
        } catch (error) {
          thrown = error;
        }
        expect(thrown).toBeInstanceOf(refusal);
        expect(thrown).toMatchObject(data);
      },
    };
  },
});
