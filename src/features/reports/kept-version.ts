import { Injectable } from '@nestjs/common';
import { readDocument, type ReportDocument } from '../../domain/report/report-document.ts';
import type { KeptVersion } from '../../domain/report/report.state.ts';
import type { ReportId, UnitId } from '../../domain/shared/ids.ts';
import { NotRecorded } from '../ports/streams.errors.ts';
import { ReportStreams } from '../ports/streams.ts';
import { ReportSights } from './report-sight.ts';

/** A numbered version as its event keeps it. */
export type FoundVersion = Readonly<{ kept: KeptVersion; document: ReportDocument; receiver: UnitId }>;

/** Numbered versions come from the log itself: no register stands between the event and the bytes handed out. */
@Injectable()
export class KeptVersions {
  constructor(
    private readonly reports: ReportStreams,
    private readonly sights: ReportSights,
  ) {}

  /** @throws NotRecorded for a version that does not exist, or that tells of units out of sight */
  async find(roundId: ReportId, version: number): Promise<FoundVersion> {
    const { state } = await this.reports.load(roundId);
    const kept = state.kind === 'round' ? state.versions.find((one) => one.version === version) : undefined;
    if (state.kind !== 'round' || kept === undefined || (await this.sights.of(state.receiver)) !== 'all') {
      throw new NotRecorded('report', roundId);
    }
    return { kept, document: readDocument(kept.document), receiver: state.receiver };
  }
}
