import { describe, expect, it } from '@jest/globals';
import { localDate } from '../../../src/domain/shared/local-date.ts';
import { everything } from '../../../src/features/ports/asker.ts';
import { histories } from '../../../src/features/demonstration/documents/all.ts';
import { dakNong } from '../../../src/features/demonstration/documents/dak-nong-2023/history.ts';
import { provinceOffice } from '../../../src/features/demonstration/documents/province-office-2023/history.ts';
import { quangBinh } from '../../../src/features/demonstration/documents/quang-binh-2023/history.ts';
import { thaiNguyen } from '../../../src/features/demonstration/documents/thai-nguyen-2021/history.ts';
import { tuyenQuang } from '../../../src/features/demonstration/documents/tuyen-quang-2023-2024/history.ts';
import { Readings } from '../../../src/features/demonstration/readings.ts';
import { play } from '../../../src/features/demonstration/script/play.ts';
import { registersOf } from './registers-by-definition.ts';

const registers = registersOf([...play(histories, '2026-11-21T00:00:00.000Z')]);

const on = async (at: string, knownAt?: string): Promise<Readings> => {
  const { position } = await registers.ledger.resolve(knownAt);
  return new Readings(registers, { at: localDate(at), position, sight: everything });
};
const provincesOfCode = async (code: string, at: string) => {
  const { position } = await registers.ledger.resolve(undefined);
  const { items } = await registers.units.page({ code }, { at: localDate(at), position, sight: everything }, null, 10);
  return items.map(({ identity }) => identity.name);
};

describe('the demonstration, asked on other days and as known at other times', () => {
  it('gives code 44 to Quảng Bình on 30/6/2025 and to Quảng Trị from 01/7/2025', async () => {
    expect(await provincesOfCode('44', '2025-06-30')).toEqual(['Tỉnh Quảng Bình']);
    expect(await provincesOfCode('44', '2025-07-01')).toEqual(['Tỉnh Quảng Trị']);
    expect(await provincesOfCode('45', '2025-06-30')).toEqual(['Tỉnh Quảng Trị']);
    expect(await provincesOfCode('45', '2025-07-01')).toEqual([]);
  });

  it('tells a province from its successor of the same name and code', async () => {
    const { unitId } = await (await on('2025-06-30')).unit(thaiNguyen.unit.unit('tinh'));
    const old = await (await on('2025-07-01')).unit(unitId);
    const successor = await (await on('2025-07-01')).unit(thaiNguyen.successor.unit('tinhMoi'));
    expect([old.living, successor.living]).toEqual([false, true]);
    expect(old.successors).toEqual([successor.unitId]);
    expect(successor.predecessors).toContain(old.unitId);
    expect(successor.identity).toEqual(old.identity);
  });

  it('ends districts without a successor', async () => {
    const district = await (await on('2025-07-01')).unit(quangBinh.unit.unit('baDon'));
    expect([district.living, district.successors]).toEqual([false, []]);
  });

  it('hands the standing tasks of Quảng Bình over to the departments of Quảng Trị', async () => {
    const open = (await (await on('2025-07-01')).tasks(quangBinh.planId)).filter(({ stage }) => stage !== 'completed');
    expect(open.map(({ number, leadUnit }) => [number, leadUnit])).toEqual([
      ['6', quangBinh.successor.unit('soNoiVuMoi')],
      ['7', quangBinh.successor.unit('vanPhongMoi')],
      ['8', quangBinh.successor.unit('vanPhongMoi')],
    ]);
  });

  it('counts 12 of 12 groups of Tuyên Quang on 10/01/2024, and fewer as known at the turn of the year', async () => {
    const groups = async (knownAt?: string) =>
      (await (await on('2024-01-10', knownAt)).groupCompletion(tuyenQuang.planId2023)).numerator;
    expect(await groups()).toBe(12);
    expect(await groups('2024-01-01T00:00:00.000000Z')).toBeLessThan(12);
  });

  it('shows a mistyped number until it was restated', async () => {
    const visits = async (knownAt: string) =>
      (await on('2023-12-21', knownAt)).count(dakNong.measureId('tiep-cong-dan.luot'));
    expect(await visits('2023-12-16T00:00:00.000000Z')).toBe(2017);
    expect(await visits('2023-12-21T00:00:00.000000Z')).toBe(2107);
  });

  it('leaves a withdrawn task of the office out of the rates', async () => {
    expect((await (await on('2023-05-24')).tally(provinceOffice.planId)).X).toBe(1);
    expect(await (await on('2024-01-31')).completion(provinceOffice.planId)).toEqual({ numerator: 8, denominator: 8 });
  });

  it('counts open-ended tasks of Thái Nguyên, for its plan has no others', async () => {
    expect(await (await on('2021-12-31')).completion(thaiNguyen.planId)).toEqual({ numerator: 12, denominator: 17 });
  });

  it('learns in 2023 that two legal bases of 2021 had ended', async () => {
    const ended = async (at: string) =>
      (await (await on(at)).plan(thaiNguyen.planId)).content.legalBases.filter(({ validTo }) => validTo !== null)
        .length;
    expect([await ended('2021-05-06'), await ended('2023-08-31')]).toEqual([0, 2]);
  });

  it('puts the plans of units under the plan of the province', async () => {
    const ask = await on('2021-06-01');
    const parents = await Promise.all(thaiNguyen.childPlanIds.map(async (id) => (await ask.plan(id)).parentPlanId));
    expect(parents).toEqual([thaiNguyen.planId, thaiNguyen.planId, thaiNguyen.planId]);
  });
});
