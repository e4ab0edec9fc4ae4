import type { CheckedNumber } from '../features/demonstration/check-demonstration.ts';
import type { RecountDifference, RecountReport } from '../features/ports/recounting.ts';
import type { ImportedEvent } from '../features/ports/ledger-import.ts';
import type { CopyTarget } from '../platform/event-store/copy/copy-events.ts';
import type { EventStore, RecordedEvent } from '../platform/event-store/event-store.ts';
import type { CrossCheck } from '../platform/event-store/server-projections/cross-check.ts';
import type { Deployment } from '../platform/event-store/server-projections/deploy-projections.ts';
import type { Finding } from '../platform/fsck/finding.ts';
import type { FsckReport } from '../platform/fsck/fsck.ts';
import type { OnProgress } from '../platform/read-store/rebuild/bulk-load.ts';
import type { ProjectionRebuild } from '../platform/read-store/rebuild/projection-rebuild.ts';
import type { Replayed } from '../platform/read-store/runner/replay-quarantine.ts';
import type { Api } from './api.ts';

/** The versions of one projection: what is read, what is drawn beside it, what was read before. */
export type Versions = Pick<ProjectionRebuild, 'run' | 'cancel' | 'rollBack' | 'dropOld'>;

/** The log from its first event to the end it has when it is opened. */
export type OpenedLog = Readonly<{ end: bigint; events: () => AsyncIterable<readonly RecordedEvent[]> }>;

/** How many events were brought in, and the position of the last one. */
export type Imported = Readonly<{ imported: number; position: bigint }>;

/** What is counted once more: everything unless a plan or a unit is named, by id; `knownAt` a position or an instant. */
export type RecountQuestion = Readonly<{ plan?: string; unit?: string; at?: string; knownAt?: string }>;

/** The report, and the corner that it is about. */
export type Recounted = RecountReport & Readonly<{ at: string; position: string }>;

/** What commands need of the world; each opens what the work asks for and closes it afterwards. */
export abstract class Surroundings {
  /** @param url address of a service; without it the running one, else one started for the work */
  abstract withApi<T>(url: string | undefined, work: (api: Api) => Promise<T>): Promise<T>;
  abstract withLog<T>(work: (log: OpenedLog) => Promise<T>): Promise<T>;
  /** @throws Failure when the store holds events, or a service uses the data folder */
  abstract importAll(events: AsyncIterable<ImportedEvent>, onProgress: (imported: number) => void): Promise<Imported>;
  abstract checkDemonstration(): Promise<readonly CheckedNumber[]>;
  /**
   * @param from, to stores as the command line names them
   * @throws Failure when one cannot be had, or both are the same
   */
  abstract withStores<T>(
    from: string,
    to: string,
    work: (source: EventStore, target: CopyTarget) => Promise<T>,
  ): Promise<T>;
  /**
   * @param store an EventStoreDB; without it that of the settings
   * @throws Failure when there is none
   */
  abstract deployProjections(store: string | undefined, disableOlder: boolean): Promise<readonly Deployment[]>;
  /** @throws Failure when the settings name no EventStoreDB */
  abstract crossCheck(): Promise<CrossCheck>;
  /** Looks through everything stored; one thing in `oneIn` is compared with its fold. */
  abstract checkStore(
    oneIn: number,
    onFinding: (finding: Finding) => void,
    onProgress: (position: bigint, last: bigint) => void,
  ): Promise<FsckReport>;
  /** Counts figures once more from the events. */
  abstract recount(
    question: RecountQuestion,
    hearing: Readonly<{
      onDifferences: (found: readonly RecountDifference[]) => void;
      onProgress: (perMille: number) => void;
    }>,
  ): Promise<Recounted>;
  /** @throws Failure when there is no such projection, or it cannot be done now */
  abstract withRebuild<T>(
    projection: string,
    onProgress: OnProgress,
    work: (versions: Versions) => Promise<T>,
  ): Promise<T>;
  /**
   * Tries events in quarantine again.
   *
   * @param projection without it all
   */
  abstract replayQuarantine(projection: string | undefined): Promise<Replayed>;
  /** A one-time code, good for an hour, with which a further administrator of the whole installation is opened. */
  abstract makeSetUpCode(): Promise<string>;
  /** Runs the service until it is told to stop. */
  abstract serve(): Promise<void>;
}
