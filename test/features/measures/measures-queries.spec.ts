import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import request from 'supertest';
import type { MeasureValue } from '../../../src/domain/measure/measure.events.ts';
import { localDate } from '../../../src/domain/shared/local-date.ts';
import { CheckMeasurePartsHandler } from '../../../src/features/measures/check-measure-parts.query.ts';
import { FindMeasuresHandler } from '../../../src/features/measures/find-measures.query.ts';
import { GetMeasureSeriesHandler } from '../../../src/features/measures/get-measure-series.query.ts';
import { GetMeasureHandler } from '../../../src/features/measures/get-measure.query.ts';
import { MeasuresQueriesController } from '../../../src/features/measures/measures-queries.controller.ts';
import { SumMeasuresHandler } from '../../../src/features/measures/sum-measures.query.ts';
import { MeasureRegister, UnitRegister, type MeasureFacts } from '../../../src/features/ports/registers.ts';
import { Revisions } from '../../../src/features/ports/revisions.ts';
import { MemoryMeasures, MemoryUnits, StillRevisions } from '../../support/reading/memory-registers.ts';
import { questionApp } from '../../support/reading/question-app.ts';
import { ids, measureId, provinces } from '../../support/reading/unit-facts.ts';

type Reported = readonly [from: string, to: string, value: MeasureValue];
const count = (value: number): MeasureValue => ({ kind: 'count', value });
const ratio = (numerator: number, denominator: number): MeasureValue => ({ kind: 'ratio', numerator, denominator });
const year = (of: number, value: MeasureValue): Reported => [`${of}-01-01`, `${of}-12-31`, value];

const measure = (number: number, series: readonly Reported[], more: Partial<MeasureFacts> = {}): MeasureFacts => ({
  measureId: measureId(number),
  code: `so-lieu-${number}`,
  name: `Số liệu ${number}`,
  unitOfMeasure: 'luot',
  kind: 'count',
  owner: ids.quangBinh,
  planId: null,
  partOf: null,
  target: null,
  series: series.map(([from, to, value]) => ({
    period: { label: `${from} – ${to}`, from: localDate(from), to: localDate(to) },
    cutOff: localDate(to),
    value,
    restated: false,
    eventId: measureId(number + 500),
  })),
  ...more,
});

const measures = [
  measure(1, [year(2021, count(751)), year(2022, count(1901))]),
  measure(
    2,
    [
      ['2016-12-15', '2017-12-14', ratio(282, 10_000)],
      ['2017-12-15', '2018-12-14', ratio(138, 10_000)],
    ],
    { kind: 'ratio', unitOfMeasure: 'nhiem-vu' },
  ),
  measure(3, [
    ['2023-02-01', '2023-02-28', count(10)],
    ['2024-01-01', '2024-01-31', count(30)],
    ['2024-02-01', '2024-02-29', count(15)],
    ['2024-01-01', '2024-12-31', count(400)],
  ]),
  measure(4, [year(2023, count(236))], { unitOfMeasure: 'don' }),
  measure(5, [year(2023, count(46))], { unitOfMeasure: 'don', partOf: measureId(4) }),
  measure(6, [year(2023, count(190))], { unitOfMeasure: 'don', partOf: measureId(4), owner: ids.dakNong }),
  measure(7, [], { unitOfMeasure: 'don' }),
  measure(
    8,
    [year(2022, ratio(98, 100)), year(2023, { ...ratio(98, 100), kind: 'bound', comparator: '>' } as MeasureValue)],
    {
      kind: 'ratio',
      unitOfMeasure: 'ho-so',
      target: { kind: 'bound', comparator: '>', numerator: 98, denominator: 100 },
    },
  ),
];

describe('questions about measures', () => {
  let app: NestFastifyApplication;
  const get = (path: string) => request(app.getHttpServer()).get(`/api/v1/measures${path}`);
  const list = (...numbers: readonly number[]) => numbers.map(measureId).join(',');

  beforeAll(async () => {
    app = await questionApp(
      [MeasuresQueriesController],
      [FindMeasuresHandler, GetMeasureHandler, GetMeasureSeriesHandler, SumMeasuresHandler, CheckMeasurePartsHandler],
      [
        [UnitRegister, new MemoryUnits(provinces)],
        [MeasureRegister, new MemoryMeasures(() => measures)],
        [Revisions, new StillRevisions(2n)],
      ],
    );
  });
  afterAll(() => app.close());

  it('tells of each value whether it fulfils the target, where there is one', async () => {
    const { body } = await get(`/${measureId(8)}/series`).expect(200);
    expect(body.points.map(({ meetsTarget }: { meetsTarget: boolean | null }) => meetsTarget)).toEqual([false, true]);
    const without = await get(`/${measureId(1)}/series`).expect(200);
    expect(without.body.points[0].meetsTarget).toBeNull();
  });

  it('compares a count with the period before by difference and per cent', async () => {
    const { body } = await get(`/${measureId(1)}/series?compare=previous`).expect(200);
    expect(body.points[0].comparison).toBeNull();
    expect(body.points[1]).toMatchObject({
      value: { value: 1901, text: '1.901' },
      comparison: {
        unit: 'count',
        absolute: { value: 1150, text: '+1.150' },
        growth: { numerator: 1150, denominator: 751, text: '+153,1%' },
        label: 'so với kỳ trước',
      },
    });
  });

  it('compares ratios in percentage points and says so', async () => {
    const { body } = await get(`/${measureId(2)}/series?compare=samePeriodLastYear&from=2017-12-15`).expect(200);
    expect(body.points).toHaveLength(1);
    expect(body.points[0].comparison).toMatchObject({
      unit: 'percentagePoints',
      text: '−1,44 điểm phần trăm so với cùng kỳ năm trước',
    });
  });

  it('compares a period only with one of like length', async () => {
    const { body } = await get(`/${measureId(3)}/series?compare=previous`).expect(200);
    const withWhom = body.points.map(
      (point: { comparison: { period: { from: string } } | null }) => point.comparison?.period.from,
    );
    expect(withWhom).toEqual([undefined, '2023-02-01', '2024-01-01', undefined]);
  });

  it('takes the end of February for the end of February in a leap year', async () => {
    const { body } = await get(`/${measureId(3)}/series?compare=samePeriodLastYear&from=2024-02-01`).expect(200);
    expect(body.points[0].comparison.period).toMatchObject({ from: '2023-02-01', to: '2023-02-28' });
  });

  it('adds measures of one unit of measure', async () => {
    const { body } = await get(`/sum?ids=${list(5, 6)}&from=2023-01-01&to=2023-12-31`).expect(200);
    expect(body.sum).toEqual({ value: 236, unitOfMeasure: 'don', text: '236' });
  });

  it('refuses to add visits and petitions', async () => {
    const { body } = await get(`/sum?ids=${list(1, 4)}`).expect(422);
    expect(body).toMatchObject({ code: 'quantity.unlike-units', units: ['luot', 'don'] });
  });

  it('refuses to add ratios', async () => {
    const { body } = await get(`/sum?ids=${list(2)}`).expect(422);
    expect(body.code).toBe('measure.kinds-differ');
  });

  it.each([
    [`/sum`, '/ids', 'field.missing'],
    [`/sum?ids=1,2`, '/ids', 'id.unreadable'],
    [`/sum?ids=${measureId(7)}`, '/ids', 'measure.no-value'],
    [`/sum?ids=${measureId(1)}&from=2022-01-01`, '/to', 'field.missing'],
  ])('refuses %s and names %s', async (path, field, code) => {
    const { body } = await get(path).expect(400);
    expect(body.errors).toMatchObject([{ field, code }]);
  });

  it('checks that parts add up to the whole', async () => {
    const { body } = await get(`/${measureId(4)}/parts`).expect(200);
    expect(body).toMatchObject({ sum: 236, difference: 0, agrees: true });
    expect(body.parts).toHaveLength(2);
  });

  it('reads one measure, and finds them by words without accents', async () => {
    const { body } = await get(`/${measureId(1)}`).expect(200);
    expect(body).toMatchObject({
      revision: '2',
      measure: { unitOfMeasureLabel: 'lượt', latest: { value: { text: '1.901' } } },
    });
    const found = await get('?q=so%20lieu%203').expect(200);
    expect(found.body.items.map(({ id }: { id: string }) => id)).toEqual([measureId(3)]);
    await get(`/${ids.absent}`).expect(404);
  });
});
