import type { Texts } from '../texts.ts';

export const planActs: Texts['planActs'] = {
  effectiveOn: 'Effective on',
  effectiveHint: 'Empty: today',
  reason: 'Reason',
  deadline: {
    label: 'Deadline',
    day: 'Day',
    month: 'Month',
    quarter: 'Quarter',
    year: 'Year',
    words: 'Words of the document',
    kinds: {
      date: 'By a day',
      month: 'Within a month',
      quarter: 'Within a quarter',
      year: 'Within a year',
      openEnded: 'No deadline',
    },
  },
  assign: {
    heading: 'Assign a task',
    submit: 'Assign a task',
    consequence:
      'The task is recorded in the plan and reaches its lead unit at once. Its first deadline is kept forever.',
    number: 'Number in the annex',
    title: 'Content of the task',
    cooperating: 'Cooperating units',
    product: 'Product',
  },
  amend: {
    heading: 'Amend the plan',
    submit: 'Amend',
    consequence: 'The new content replaces the whole old one from the effective day; assigned tasks stay as they are.',
  },
  close: {
    heading: 'Close the plan',
    submit: 'Close',
    consequence: 'The plan takes no further task. Open tasks go on.',
    final: 'A closed plan cannot be opened again.',
  },
  supersede: {
    heading: 'Replace the plan',
    submit: 'Replace',
    consequence: 'The chosen plan takes the place of this one; tasks that were assigned stay here and go on.',
    final: 'A plan that was replaced does not come into force again.',
    successor: 'The plan that takes its place',
  },
  revoke: {
    heading: 'Revoke the plan',
    submit: 'Revoke',
    consequence:
      'The plan is out of force and takes no further task. History stays; tasks that need not be done are withdrawn one by one.',
    final: 'A revoked plan does not come into force again.',
  },
  issue: {
    heading: 'Issue a plan',
    submit: 'Issue a plan',
    consequence: 'Its number enters the register of the body for the year and cannot be used again.',
    symbolHint: 'For example 15/KH-UBND; empty if the document has none',
  },
  content: {
    name: 'Name of the plan',
    coversFrom: 'Carried out from',
    coversTo: 'Until',
    groups: 'Fields, groups of tasks',
    groupKey: 'Short key',
    groupLabel: 'Name',
    groupKind: 'Is a',
    addGroup: 'Add a heading',
    symbol: 'Number and symbol',
    issuedOn: 'Issued on',
    issuer: 'Issuing body',
    addBasis: 'Add a basis',
    remove: 'Remove',
    countsOpenEnded: 'Count tasks without a deadline in plan completion',
  },
};
