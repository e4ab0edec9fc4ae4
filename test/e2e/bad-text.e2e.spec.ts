import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EventStore } from '../../src/platform/event-store/event-store.ts';
import { CommandService, decree, planContent, setScene, taskBody, type Scene } from '../support/command-service.ts';

const start = '2026-02-01';
const period = { label: 'Năm 2025', from: '2025-01-01', to: '2025-12-31' };

describe('bad text', () => {
  let service: CommandService;
  let scene: Scene;
  let measure: string;

  beforeAll(async () => {
    service = await CommandService.start();
    scene = await setScene(service);
    const definition = { code: 'luot', name: 'Số lượt', unitOfMeasure: 'luot', kind: 'count', owner: scene.province };
    measure = (await service.done('/measures', { ...definition, effectiveOn: '2025-01-01' }, { unit: scene.province }))
      .id;
  });
  afterAll(() => service.stop());

  describe('in any text of any request', () => {
    const texts: readonly (readonly [name: string, text: string, fault: string])[] = [
      ['NUL', 'a\u0000b', 'text.nul'],
      ['a lone surrogate', 'a\ud800b', 'text.lone-surrogate'],
      ['HTML', '<script>alert(1)</script>', 'text.markup'],
      ['an HTML attribute', '<img src=x onerror=alert(1)>', 'text.markup'],
      ['SQL', "'; DROP TABLE event_store.events; --", 'text.statement'],
      ['an SQL condition', "x' OR '1'='1", 'text.statement'],
    ];
    const act = { effectiveOn: start, authority: decree, reason: 'Lý do' };
    const requests: readonly (readonly [path: (scene: Scene) => string, body: (scene: Scene) => object])[] = [
      [
        () => '/plans',
        ({ province }) => ({
          ...act,
          symbol: '99/KH-UBND',
          issuedOn: start,
          owner: province,
          content: {
            ...planContent,
            note: 'Ghi chú',
            legalBases: [{ ...decree, title: 'Trích yếu' }],
          },
        }),
      ],
      [
        ({ plan }) => `/plans/${plan}/tasks`,
        ({ lead }) => ({ ...taskBody(lead), ...act, group: 'g', product: 'Báo cáo' }),
      ],
      [({ task }) => `/tasks/${task}/progress`, () => ({ ...act, percent: 5, note: 'Ghi chú' })],
      [({ task }) => `/tasks/${task}/results`, () => ({ ...act, summary: 'Xong', product: decree })],
      [({ task }) => `/tasks/${task}/evidence`, () => ({ ...act, document: decree, title: 'Báo cáo' })],
      [({ task }) => `/tasks/${task}/objective-cause`, () => ({ ...act, cause: 'Chờ hướng dẫn' })],
      [({ task }) => `/tasks/${task}/corrections`, () => ({ ...act, is: { number: '1', title: 'Tên', product: 'x' } })],
      [() => '/units', () => ({ ...act, identity: { name: 'Sở', kind: 'department', code: '67' } })],
      [
        () => '/measures',
        ({ province }) => ({ ...act, code: 'a', name: 'b', unitOfMeasure: 'luot', kind: 'count', owner: province }),
      ],
      [
        () => `/measures/${measure}/reports`,
        () => ({ ...act, period, cutOff: '2025-12-14', value: { kind: 'count', value: '1' } }),
      ],
    ];

    it.each(texts)('%s is refused by the name of the member', async (_, text, fault) => {
      const before = await service.events();
      for (const [path, body] of requests) {
        const good = body(scene);
        for (const { field, spoilt } of spoil(good, text)) {
          const answer = await service.send(path(scene), spoilt, { unit: scene.province });
          expect([path(scene), field, answer.status, answer.body.errors?.[0]]).toEqual([
            path(scene),
            field,
            400,
            expect.objectContaining({ field, code: fault }),
          ]);
        }
      }
      expect(await service.events()).toBe(before);
    });
  });

  it('leaves texts alone that only look like markup or statements', async () => {
    const { task, lead } = scene;
    const note = 'Tỷ lệ < 5%, > 3%; O\'Hara -- xem mục 2 \\ & 100 % "trích"; cập nhật, xóa, chọn';
    await service.done(
      `/tasks/${task}/progress`,
      { percent: 5, note, effectiveOn: start },
      { unit: lead, role: 'officer' },
    );
    const history = await service.app.get(EventStore).readStream(`task-${task}`, { limit: 100 });
    expect(JSON.parse(history.at(-1)!.data).note).toBe(note);
  });
});

/** The body once for each text in it, with that text replaced. */
const spoil = (body: object, text: string, path = ''): { field: string; spoilt: object }[] =>
  Object.entries(body).flatMap(([name, value]: [string, unknown]) => {
    const field = `${path}/${name}`;
    const put = (inner: unknown): object =>
      Array.isArray(body)
        ? body.map((item: unknown, index) => (String(index) === name ? inner : item))
        : { ...body, [name]: inner };
    if (typeof value === 'string') return [{ field, spoilt: put(text) }];
    if (typeof value !== 'object' || value === null) return [];
    return spoil(value, text, field).map((inner) => ({ field: inner.field, spoilt: put(inner.spoilt) }));
  });
