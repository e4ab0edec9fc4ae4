import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { AuthorityRequired, ReasonRequired, RoleMayNot } from '../../../src/domain/shared/act.errors.ts';
import { canonicalJson } from '../../../src/domain/shared/canonical-json.ts';
import { localDate } from '../../../src/domain/shared/local-date.ts';
import { maxAppendBytes } from '../../../src/platform/event-store/event-store.ts';
import { freezeReport, versionReport, type FreezingSurroundings } from '../../../src/domain/report/freeze.decide.ts';
import { figuresIn, readDocument, type SentReport } from '../../../src/domain/report/report-document.ts';
import * as refusal from '../../../src/domain/report/report.errors.ts';
import type { ReportEvent, ReportFrozen } from '../../../src/domain/report/report.events.ts';
import { initialReport, evolveReport, type Report } from '../../../src/domain/report/report.state.ts';
import { excludeUnit, openPeriod } from '../../../src/domain/report/round.decide.ts';
import { given } from '../support/given.ts';
import { acting, decision, department, otherDepartment, province } from '../support/people.ts';
import { aReport, living } from '../support/things.ts';
import { around, atReceiver, cells, figures, form, opened, opening, some } from './half-year.ts';

const digestOf = (text: string) => createHash('sha256').update(text).digest('hex');
const report = (unit: string, reportId: string, changes: Partial<SentReport> = {}): SentReport => ({
  ...{ unit, reportId, stage: 'approved', submission: 1, sentOn: localDate('2026-06-16'), knownAt: '120' },
  ...{ empty: false, figures: some, cells: cells(40, 2), ...changes },
});
const first = report(department, 'report-1');
const second = report(otherDepartment, 'report-2', { figures: figures({ H1: 1, completed: 1, counted: 1 }) });
const surroundings = (reports: readonly SentReport[], knownAt = '200'): FreezingSurroundings => ({
  ...{ receiver: living(province), reports, knownAt, ruleSet: '2025.1', digestOf },
});
const freezes =
  (reports: readonly SentReport[] = [first, second], context = atReceiver('2026-06-24')) =>
  (state: Report) =>
    freezeReport(state, surroundings(reports), context);
const versions =
  (reports: readonly SentReport[], context = atReceiver('2026-07-03', { authority: decision })) =>
  (state: Report) =>
    versionReport(state, surroundings(reports, '300'), context);

const stateOf = (events: readonly ReportEvent[]) => events.reduce(evolveReport, initialReport);
const open = given(aReport, opened);
const frozenFacts = [...opened, ...freezes()(stateOf(opened))];
const frozen = given(aReport, frozenFacts);
const documentIn = (events: readonly ReportEvent[]) => readDocument((events.at(-1) as ReportFrozen).data.document);

describe('Freezing a report', () => {
  it('pins cut-off day, knowledge, rules, every figure and the digest of the text', () => {
    const [event] = freezes()(stateOf(opened)) as [ReportFrozen];
    expect(event.data).toMatchObject({ version: 1, at: '2026-06-14', knownAt: '200', ruleSet: '2025.1' });
    expect(event.data.sha256).toBe(digestOf(event.data.document));
    const document = readDocument(event.data.document);
    expect(canonicalJson(document)).toBe(event.data.document);
    expect(document.units.map(({ unit }) => unit)).toEqual([department, otherDepartment]);
    expect(figuresIn(document, document.total.figures)).toEqual({ ...some, H1: 6, completed: 7, counted: 10 });
    expect(document.total.cells).toEqual([80, 4, 84]);
  });

  it('adds up what is approved alone, and lists the rest as not added up', () => {
    const document = documentIn(freezes([first, { ...second, stage: 'returned' }])(stateOf(opened)));
    expect(figuresIn(document, document.total.figures)).toEqual(some);
    expect(document.missing).toEqual([{ unit: otherDepartment, stage: 'returned' }]);
    expect(documentIn(freezes([first])(stateOf(opened))).missing).toEqual([
      { unit: otherDepartment, stage: 'drafting' },
    ]);
  });

  it('counts nothing of a unit that was excluded', () => {
    const without = [
      ...opened,
      ...excludeUnit(stateOf(opened), otherDepartment, living(province), atReceiver('2026-06-16')),
    ];
    const document = documentIn(freezes()(stateOf(without)));
    expect(document).toMatchObject({ excluded: [otherDepartment], missing: [] });
    expect(figuresIn(document, document.total.figures)).toEqual(some);
  });

  it('happens once, by the receiver, and with something to add up', () => {
    frozen.when(freezes()).thenRefused(refusal.ReportAlreadyFrozen);
    open.when(freezes([])).thenRefused(refusal.NothingApproved);
    open.when(freezes([first], acting(department, 'leader', '2026-06-24'))).thenRefused(refusal.OnlyReceiverDecides);
    open.when(freezes([first], acting(province, 'auditor', '2026-06-24'))).thenRefused(RoleMayNot);
    frozen
      .when((state) => excludeUnit(state, department, living(province), atReceiver('2026-06-25')))
      .thenRefused(refusal.ReportAlreadyFrozen, { act: 'exclude' });
  });

  it('has room in one append for three thousand units with every number at its longest', () => {
    const many = Array.from({ length: 3_000 }, (_, n) => n.toString(16).padStart(12, '0'));
    const unit = (n: string) => `019ec8a0-0000-7000-8000-${n}`;
    const long = Object.fromEntries(Object.keys(some).map((name) => [name, 9_999])) as typeof some;
    const expected = many.map((n) => ({ unit: unit(n), reportId: unit(n) }));
    const plain = { ...opening, form: { cells: [], sums: [] } };
    const large = openPeriod(initialReport, plain, { ...around, expected }, atReceiver('2026-06-15'));
    const reports = many.map((n) =>
      report(unit(n), unit(n), { figures: long, cells: [], submission: 99, knownAt: '999999999' }),
    );
    const [event] = freezes(reports)(stateOf(large));
    expect(Buffer.byteLength(JSON.stringify(event!.data))).toBeLessThan(maxAppendBytes);
  });
});

describe('A new version of a frozen report', () => {
  const changed = { ...first, submission: 2, figures: { ...some, H1: 6, T1: 1 } };

  it('has the next number, and keeps the frozen one as it was', () => {
    const next = versions([changed, second])(stateOf(frozenFacts));
    expect(next).toMatchObject([{ type: 'ReportVersioned', data: { version: 2, knownAt: '300' } }]);
    const state = stateOf([...frozenFacts, ...next]);
    if (state.kind !== 'round') throw new Error('no round');
    expect(state.versions.map(({ version }) => version)).toEqual([1, 2]);
    expect(state.versions[0]!.document).toBe((frozenFacts.at(-1) as ReportFrozen).data.document);
    expect(state.versions[1]!.document).not.toBe(state.versions[0]!.document);
    expect(form.cells).toEqual(documentIn(next).form.cells);
  });

  it('stays quiet when no figure is different', () => frozen.when(versions([first, second])).thenNothing());

  it('is refused without a reason, without a document, and before anything is frozen', () => {
    const how = { authority: decision, reason: null };
    frozen.when(versions([changed], atReceiver('2026-07-03', how))).thenRefused(ReasonRequired);
    frozen.when(versions([changed], atReceiver('2026-07-03'))).thenRefused(AuthorityRequired);
    open.when(versions([changed])).thenRefused(refusal.ReportNotFrozen);
    frozen.when(versions([{ ...changed, stage: 'returned' }])).thenRefused(refusal.NothingApproved);
  });
});
