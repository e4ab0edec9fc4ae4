import { describe, expect, it } from '@jest/globals';
import { formBodyOf } from '../../web/src/pages/reports/form-body.ts';
import { askedIn, askedNow } from '../../web/src/pages/report-round/behind.ts';

describe('The form of a period', () => {
  it('is none where nothing is typed in', () => {
    expect(formBodyOf([])).toBeNull();
  });

  it('has a code for each cell, and the sums that were chosen', () => {
    const of = (label: string, parts?: readonly number[]) => ({ label, unitOfMeasure: 'ho-so', parts });
    expect(formBodyOf([of('Đúng hạn'), of('Quá hạn', []), of('Tổng số', [0, 1])])).toEqual({
      cells: [
        { code: 'o1', label: 'Đúng hạn', unitOfMeasure: 'ho-so' },
        { code: 'o2', label: 'Quá hạn', unitOfMeasure: 'ho-so' },
        { code: 'o3', label: 'Tổng số', unitOfMeasure: 'ho-so' },
      ],
      sums: [{ total: 'o3', parts: ['o1', 'o2'] }],
    });
  });
});

describe('The tasks behind the figures of a report', () => {
  it('are those of the corner that was pinned when it was sent', () => {
    expect(askedIn('/api/v1/progress/explain?leadUnit=u1&plan=p1&at=2026-06-14&knownAt=120')).toEqual({
      ...{ leadUnit: 'u1', plan: 'p1', on: { at: '2026-06-14', knownAt: '120' } },
    });
    expect(askedIn('/api/v1/progress/explain?leadUnit=u1&year=2026&at=2026-06-14&knownAt=120').year).toBe(2026);
  });

  it('are those of the cut-off day as known now before it is sent', () => {
    const round = { planId: null, year: 2026, window: { to: '2026-06-14' } };
    expect(askedNow('u1', round)).toEqual({ leadUnit: 'u1', year: 2026, on: { at: '2026-06-14' } });
    expect(askedNow('u1', { ...round, planId: 'p1' })).toMatchObject({ plan: 'p1' });
  });
});
