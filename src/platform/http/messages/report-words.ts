import type {
  CellUnknown,
  MalformedForm,
  NoReportWaiting,
  UnitNotDueToReport,
} from '../../../domain/report/report.errors.ts';

/** Words of one language for the data of refusals of reports. */
export type ReportWords = Readonly<{
  stage: Readonly<Record<NoReportWaiting['stage'], string>>;
  why: Readonly<Record<(MalformedForm | UnitNotDueToReport | CellUnknown)['why'], string>>;
}>;
