import { generateHistory } from '../dist/src/features/generated-history/generate-history.js';

/** Bodies of a generated history, the same for everybody, handed out round and round; whoever writes them makes them JSON. */
class Bodies {
  constructor(events) {
    this.events = events;
    this.at = 0;
  }

  next() {
    this.at = (this.at + 1) % this.events.length;
    return this.events[this.at];
  }
}

const events = [];
for await (const { type, data, metadata } of generateHistory({
  units: 1,
  plans: 1,
  tasks: 100,
  years: 1,
  seed: 'bodies',
})) {
  events.push({ type, data: JSON.parse(data), metadata: JSON.parse(metadata) });
}

export const bodies = new Bodies(events);
export const reports = new Bodies(events.filter(({ type }) => type === 'TaskProgressReported'));
