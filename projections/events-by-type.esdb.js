// Version 1
//
// How many events of each type the log holds, counted by EventStoreDB itself: one state for all, for `tiendo cross-check`.
// The names of streams and types that begin with $ belong to the store and do not count.
//
// `last` is the last event counted. The log has one order, so it says up to where the counts go: ours are taken up to the
// position of that same event.
//
// A deployed text is never altered: the server would go on from the old state. Another text takes the next version.
/* global fromAll */

fromAll()
  .when({
    $init() {
      return { byType: {}, last: null };
    },
    $any(state, event) {
      const type = event.eventType;
      if (event.streamId.charAt(0) === '$' || type.charAt(0) === '$') return state;
      state.byType[type] = (state.byType[type] || 0) + 1;
      state.last = { stream: event.streamId, revision: event.sequenceNumber };
      return state;
    },
  })
  .outputState();
