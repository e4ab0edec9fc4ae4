import { accessActions, type AccessAction, type AccessRecordFilter } from '../ports/access-records.ts';
import { ChoiceField, TextField } from '../ports/fields.ts';
import { InputRefused } from '../ports/input-refused.ts';
import { KnownAtField, WholeNumberField } from '../ports/reading/question-fields.ts';

const results = ['allowed', 'refused'] as const;

export class AccessRecordsQuestion {
  @TextField({ description: 'Of this account or key.', optional: true, max: 100 })
  account?: string;

  @ChoiceField({ description: 'Only this action.', optional: true, of: accessActions, example: 'signIn' })
  action?: AccessAction;

  @ChoiceField({ description: 'Only what was allowed, or refused.', optional: true, of: results, example: 'refused' })
  result?: (typeof results)[number];

  @KnownAtField({ description: 'From this instant on (ISO 8601 with offset).', example: '2026-11-01T00:00:00+07:00' })
  from?: string;

  @KnownAtField({ description: 'Before this instant.', example: '2026-12-01T00:00:00+07:00' })
  to?: string;

  @WholeNumberField({ description: 'Most items of a page; 100 when absent.', optional: true, min: 1, max: 1000 })
  limit?: number;

  @TextField({ description: '`next` of the page before.', optional: true, max: 200 })
  after?: string;
}

const digits = /^\d+$/;

/** @throws InputRefused for a place in the log where an instant is asked for */
export const filterOf = ({ account, action, result, from, to }: AccessRecordsQuestion): AccessRecordFilter => {
  const faults = Object.entries({ from, to })
    .filter(([, text]) => text !== undefined && digits.test(text))
    .map(([name]) => ({ field: `/${name}`, code: 'knownAt.unreadable' }));
  if (faults.length > 0) throw new InputRefused(faults);
  return {
    ...(account !== undefined && { account }),
    ...(action !== undefined && { action }),
    ...(result !== undefined && { result }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  };
};
