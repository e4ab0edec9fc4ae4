import type { ReportRefusalCode } from '../../../domain/report/report.errors.ts';
import type { Text } from '../text.ts';
import type { ReportWords } from './report-words.ts';

export const reportEn: Readonly<Record<ReportRefusalCode, Text>> = {
  'report.unknown': 'There is no such report',
  'report.type-unknown': ['No such report type', 'There is no report type {reportType}'],
  'report.period-unknown': [
    'The report type has no such period',
    'Report type {reportType} of {year} has no period {period}; it has {offered}',
  ],
  'report.period-already-opened': ['Period already opened', 'This period was opened as {openedAs}'],
  'report.window-not-over': [
    'The data window is not over',
    'Data is cut off at the end of {to}; today is {today}, too early to open or send',
  ],
  'report.plan-unknown': ['No such plan', 'There is no plan {planId}'],
  'report.nobody-due': ['No unit has to report', 'No unit lived under the receiver on {on}'],
  'report.too-large': [
    'Too large a round',
    '{units} units with {cells} typed cells each are too many for one round: leave out cells or go level by level',
  ],
  'report.malformed-form': ['The form has a fault', 'Cell {cell} of the form cannot be used: {why}'],
  'report.only-receiver-decides': [
    'For the receiving unit',
    'Only the unit that receives the reports may do this, not unit {unit}',
  ],
  'report.only-reporting-unit-sends': ["Another unit's report", 'Only unit {reportingUnit} may send this report'],
  'report.sender-never-judges': [
    'The sender never approves',
    'Whoever sent a report, as person or as unit, neither approves nor returns it',
  ],
  'report.unit-not-due': ['The unit does not report', 'Unit {unit} does not have to report in this period: {why}'],
  'report.already-frozen': [
    'The report is frozen',
    'The report is frozen; only a new numbered version changes figures',
  ],
  'report.not-frozen': ['The report is not frozen', 'There is no version to adjust yet: freeze the report first'],
  'report.nothing-approved': ['Nothing is approved yet', 'No unit has an approved report to add up'],
  'report.locked': ['The report was sent and is locked', 'The report was sent: it opens again when it is returned'],
  'report.not-waiting': ['No report waits', 'The report is {stage}'],
  'report.other-submission': [
    'The report was sent again',
    'Submission {submission} was replaced by {latest}: look at that one first',
  ],
  'report.cell-unknown': ['Not a cell of the form', 'Cell {cell} cannot be taken: {why}'],
  'report.cell-missing': ['A number is missing', 'Cell {cell} “{label}” is not filled in; write 0 for nothing'],
  'report.cell-not-a-count': ['Not a count', 'Cell {cell}: {value} is not a whole number from 0'],
  'report.sums-disagree': ['Sums disagree', 'Cell {cell} “{label}” states {stated}, its parts add up to {sum}'],
  'report.not-empty': [
    'The report is not empty',
    'Nothing to report cannot be declared beside {tasks} tasks and {cells} cells with numbers',
  ],
  'report.act-before-last-act': ['Effective too early', 'The report stands as it is from {since}, after {effectiveOn}'],
};

/** What `stage` and `why` of a refusal are called. */
export const reportWordsEn = {
  stage: {
    drafting: 'still being written',
    awaitingApproval: 'waiting for approval',
    returned: 'returned to be put right',
    approved: 'approved',
  },
  why: {
    code: 'codes have small letters, digits, dots and hyphens',
    repeated: 'it stands twice',
    unitOfMeasure: 'its unit of measure is not in the list',
    unknown: 'there is no such cell',
    itself: 'a total is no part of itself',
    unlikeUnits: 'its unit of measure is not that of the total',
    neverDue: 'not expected when the period was opened',
    excluded: 'excluded from the period',
  },
} satisfies ReportWords;
