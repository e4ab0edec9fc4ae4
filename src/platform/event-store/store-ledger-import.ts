import { LedgerImport, type ImportedEvent } from '../../features/ports/ledger-import.ts';
import { beginning, type EventImport, type EventStore } from './event-store.ts';

const reportEvery = 250;

/** The import port of a store, as the demonstration asks for it. */
export class StoreLedgerImport extends LedgerImport {
  constructor(
    private readonly store: EventStore,
    private readonly imports: EventImport,
  ) {
    super();
  }

  async isEmpty(): Promise<boolean> {
    return (await this.store.lastPosition()) === beginning || (await this.imports.isUnfinished());
  }

  async importAll(
    events: AsyncIterable<ImportedEvent>,
    onProgress: (imported: number) => void,
  ): Promise<Readonly<{ imported: number; position: bigint }>> {
    const { count, position } = await this.imports.importAll(counted(events, onProgress));
    return { imported: Number(count), position };
  }
}

async function* counted(
  events: AsyncIterable<ImportedEvent>,
  onProgress: (imported: number) => void,
): AsyncGenerator<ImportedEvent> {
  let imported = 0;
  for await (const event of events) {
    yield event;
    imported += 1;
    if (imported % reportEvery === 0) onProgress(imported);
  }
}
