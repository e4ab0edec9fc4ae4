const roundActs = ['submit', 'return', 'approve', 'exclude', 'readmit', 'freeze', 'version'] as const;
export type RoundAct = (typeof roundActs)[number];

/** What the address of a round says: the report that is open beside it, what is being done, the version looked at. */
export type ReportRoundSearch = Readonly<{
  report?: string;
  act?: RoundAct;
  version?: number;
  /** Version that `version` is compared with. */
  against?: number;
}>;

const isAct = (value: unknown): value is RoundAct => (roundActs as readonly unknown[]).includes(value);
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value) && value > 0;

export const readReportRoundSearch = ({
  report,
  act,
  version,
  against,
}: Record<string, unknown>): ReportRoundSearch => ({
  ...(typeof report === 'string' && report !== '' && { report }),
  ...(isAct(act) && { act }),
  ...(isNumber(version) && { version }),
  ...(isNumber(against) && { against }),
});
