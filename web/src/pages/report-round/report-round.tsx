export const ReportRound = () => null;
