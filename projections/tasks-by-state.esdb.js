// Version 1
//
// Where each task stands, folded by EventStoreDB itself: one state a task, read by the name of its stream. A second
// implementation of stage and withdrawal in task-register.projection.ts, for `tiendo cross-check`. It needs the system
// projection $by_category. Written for the engines of all servers since 20.10: no modules, no newer syntax than ES2015.
//
// `revision` is that of the last event seen, whatever its type: states are compared only at equal revision. Facts count in
// the order of their effective day, then of recording. Of the moves only the latest matters, and only if it comes after the
// first assignment; so a state of fixed size is exact in whatever order the facts were recorded.
//
// A deployed text is never altered: the server would go on from the old state. Another text takes the next version.
/* global fromCategory */

const stages = {
  TaskStarted: 'started',
  TaskResultSubmitted: 'awaitingConfirmation',
  TaskCompletionConfirmed: 'completed',
  TaskResultReturned: 'returned',
  TaskReopened: 'started',
};

function isLater(fact, than) {
  return fact !== null && than !== null && (fact.on === than.on ? fact.revision > than.revision : fact.on > than.on);
}

fromCategory('task')
  .foreachStream()
  .when({
    $init() {
      return { revision: -1, stage: null, withdrawn: false, assignment: null, move: null, withdrawal: null };
    },
    $any(state, event) {
      const type = event.eventType;
      const fact = { on: event.data.effectiveOn, revision: event.sequenceNumber };
      state.revision = event.sequenceNumber;
      if (type === 'TaskAssigned' && (state.assignment === null || isLater(state.assignment, fact))) {
        state.assignment = fact;
      }
      if (type === 'TaskWithdrawn' && (state.withdrawal === null || isLater(fact, state.withdrawal))) {
        state.withdrawal = fact;
      }
      if (stages[type] !== undefined && (state.move === null || isLater(fact, state.move))) {
        state.move = { on: fact.on, revision: fact.revision, stage: stages[type] };
      }
      const moved = isLater(state.move, state.assignment);
      state.stage = state.assignment === null ? null : moved ? state.move.stage : 'assigned';
      state.withdrawn = isLater(state.withdrawal, state.assignment);
      return state;
    },
  })
  .outputState();
