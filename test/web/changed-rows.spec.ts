import { describe, expect, it } from '@jest/globals';
import { changedRows, withRows } from '../../web/src/parts/task-table/changed-rows.ts';

const plan = 'kế hoạch 1';
const task = (id: string, planId = plan) => ({ subject: `task-${id}`, planId });
const shown = new Set(['a', 'b']);

describe('a long list of tasks after a run of events', () => {
  it('asks for the rows that changed, each once', () => {
    expect(changedRows([task('a'), task('b'), task('a')], shown, plan, false)).toEqual(['a', 'b']);
  });

  it('asks for nothing where other plans, measures and reports changed', () => {
    const run = [
      task('z', 'kế hoạch 2'),
      { subject: 'measure-m', planId: plan },
      { subject: 'report-r', planId: null },
    ];
    expect(changedRows(run, shown, plan, false)).toEqual([]);
  });

  it('asks for all of it where a task is new, a plan or a unit changed, or only some tasks are listed', () => {
    expect(changedRows([task('c')], shown, plan, false)).toBe('all');
    expect(changedRows([{ subject: `plan-${plan}`, planId: plan }], shown, plan, false)).toBe('all');
    expect(changedRows([{ subject: 'unit-u', planId: null }], shown, plan, false)).toBe('all');
    expect(changedRows([task('a')], shown, plan, true)).toBe('all');
  });

  it('listens to every plan where the tasks of all plans are listed', () => {
    expect(changedRows([task('a', 'kế hoạch 2')], shown, undefined, false)).toEqual(['a']);
  });

  it('asks for all of it rather than for many rows one by one', () => {
    const ids = Array.from({ length: 21 }, (_, index) => `t${index}`);
    const run = ids.map((id) => task(id));
    expect(changedRows(run, new Set(ids), plan, false)).toBe('all');
    expect(changedRows(run.slice(1), new Set(ids), plan, false)).toEqual(ids.slice(1));
  });

  it('keeps pages and rows that did not change', () => {
    const pages = [{ items: [{ id: 'a', title: 'cũ' }] }, { items: [{ id: 'b', title: 'giữ' }] }];
    const after = withRows(pages, new Map([['a', { title: 'mới' }]]));
    expect(after.map(({ items }) => items.map(({ title }) => title))).toEqual([['mới'], ['giữ']]);
    expect(after[1]).toBe(pages[1]);
  });
});
