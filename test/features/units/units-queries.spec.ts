import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import request from 'supertest';
import { FindUnitsHandler } from '../../../src/features/units/find-units.query.ts';
import { GetUnitLineageHandler } from '../../../src/features/units/get-unit-lineage.query.ts';
import { GetUnitTreeHandler } from '../../../src/features/units/get-unit-tree.query.ts';
import { GetUnitHandler } from '../../../src/features/units/get-unit.query.ts';
import { UnitsQueriesController } from '../../../src/features/units/units-queries.controller.ts';
import { UnitRegister, type UnitFacts } from '../../../src/features/ports/registers.ts';
import { Revisions } from '../../../src/features/ports/revisions.ts';
import { MemoryUnits, StillRevisions } from '../../support/reading/memory-registers.ts';
import { questionApp } from '../../support/reading/question-app.ts';
import { ids, provinces } from '../../support/reading/unit-facts.ts';

describe('questions about units', () => {
  let app: NestFastifyApplication;
  const get = (path: string) => request(app.getHttpServer()).get(`/api/v1/units${path}`);

  beforeAll(async () => {
    app = await questionApp(
      [UnitsQueriesController],
      [FindUnitsHandler, GetUnitHandler, GetUnitTreeHandler, GetUnitLineageHandler],
      [
        [UnitRegister, new MemoryUnits(provinces)],
        [Revisions, new StillRevisions(1n)],
      ],
    );
  });
  afterAll(() => app.close());

  it('finds the bearer of code 44 at a date', async () => {
    const before = await get('?code=44&at=2025-06-30').expect(200);
    const after = await get('?code=44&at=2025-07-01').expect(200);
    expect(before.body.items.map(({ name }: { name: string }) => name)).toEqual(['Tỉnh Quảng Bình']);
    expect(after.body.items.map(({ name }: { name: string }) => name)).toEqual(['Tỉnh Quảng Trị']);
  });

  it('finds both units of a name searched without accents', async () => {
    const { body } = await get('?q=quang%20tri&at=2025-07-01').expect(200);
    expect(body.items.map(({ id }: { id: string }) => id)).toEqual([ids.oldQuangTri, ids.newQuangTri]);
  });

  it('finds what stands at the top, and what stands under something', async () => {
    const top = await get('?top=true&at=2023-12-21').expect(200);
    const rest = await get('?top=false&at=2023-12-21').expect(200);
    expect(top.body.items.map(({ parentId }: { parentId: string | null }) => parentId)).toContain(null);
    expect(top.body.items.every(({ parentId }: { parentId: string | null }) => parentId === null)).toBe(true);
    expect(rest.body.items.map(({ id }: { id: string }) => id)).toEqual([ids.department]);
  });

  it('tells who stands in the place of a unit that ended', async () => {
    const { body } = await get(`/${ids.dakNong}?at=2023-12-21`).expect(200);
    expect(body.unit).toMatchObject({ name: 'Tỉnh Đắk Nông', living: true });
    expect(body.now).toEqual([{ id: ids.lamDong, name: 'Tỉnh Lâm Đồng' }]);
  });

  it('gives a tag that begins with the revision, so that it serves as If-Match', async () => {
    const { headers } = await get(`/${ids.dakNong}`).expect(200);
    expect(headers.etag).toMatch(/^"1\.[\w-]{27}"$/);
  });

  it('draws the tree under a unit', async () => {
    const { body } = await get(`/${ids.dakNong}/tree?at=2023-12-21`).expect(200);
    expect(body.tree.children.map(({ id }: { id: string }) => id)).toEqual([ids.department]);
  });

  it('stops at the depth that was asked, and refuses a tree that would have no end', async () => {
    const { body } = await get(`/${ids.dakNong}/tree?at=2023-12-21&depth=0`).expect(200);
    expect(body.tree.children).toEqual([]);
    const crowd = Array.from({ length: 6_000 }, () => ({ unitId: ids.dakNong }) as UnitFacts);
    const most: number[] = [];
    const units = app.get(UnitRegister);
    const asked = jest.spyOn(units, 'subtree').mockImplementation(async (_unit, _corner, bounds) => {
      most.push(bounds!.most);
      return crowd.slice(0, bounds!.most + 1);
    });
    const refused = await get(`/${ids.dakNong}/tree`).expect(400);
    asked.mockRestore();
    expect(most).toEqual([5_000]);
    expect(refused.body.errors).toMatchObject([{ field: '/depth', code: 'tree.too-large' }]);
  });

  it('lists predecessors with the day of the change', async () => {
    const { body } = await get(`/${ids.newQuangTri}/lineage`).expect(200);
    expect(body.successors).toEqual([]);
    expect(body.predecessors).toMatchObject([
      { id: ids.quangBinh, distance: 1, on: '2025-07-01', viaId: ids.newQuangTri },
      { id: ids.oldQuangTri, distance: 1, on: '2025-07-01', viaId: ids.newQuangTri },
    ]);
  });

  it('does not know the successor at a date before the merger', async () => {
    const { body } = await get(`/${ids.newQuangTri}?at=2025-06-30`).expect(404);
    expect(body).toMatchObject({ code: 'id.not-recorded', status: 404 });
  });

  it('goes on with the next page in the corner of the first', async () => {
    const first = await get('?limit=2&at=2025-06-30&knownAt=100').expect(200);
    const second = await get(`?limit=2&after=${first.body.next}`).expect(200);
    expect(first.body.items).toHaveLength(2);
    expect(second.body).toMatchObject({ at: '2025-06-30', knownAt: { position: '100' } });
    expect(second.body.items).toHaveLength(2);
  });

  it.each([
    ['?at=2023-02-31', '/at', 'date.does-not-exist'],
    ['?at=31/02/2023', '/at', 'date.unreadable'],
    ['?knownAt=yesterday', '/knownAt', 'knownAt.unreadable'],
    ['?knownAt=2023-02-31T00:00:00Z', '/knownAt', 'knownAt.unreadable'],
    ['?notBefore=-1', '/notBefore', 'position.unreadable'],
    ['?limit=0', '/limit', 'number.out-of-range'],
    ['?limit=1001', '/limit', 'number.out-of-range'],
    ['?limit=ten', '/limit', 'number.integer-expected'],
    ['?after=bm9uZQ', '/after', 'page.unreadable'],
    ['?living=maybe', '/living', 'value.not-offered'],
    ['?sort=name', '/sort', 'field.unknown'],
    ['/018C0A5E', '/id', 'id.unreadable'],
  ])('refuses %s and names %s', async (path, field, code) => {
    const { body, headers } = await get(path).expect(400);
    expect(headers['content-type']).toContain('application/problem+json');
    expect(body.errors).toMatchObject([{ field, code }]);
    expect(body.errors[0].vi).not.toBe(code);
    expect(body.errors[0].en).not.toBe(code);
  });

  it('refuses a page that belongs to another corner', async () => {
    const first = await get('?limit=2&at=2025-06-30').expect(200);
    const { body } = await get(`?limit=2&at=2025-07-01&after=${first.body.next}`).expect(400);
    expect(body.errors).toMatchObject([{ field: '/after', code: 'page.of-another-corner' }]);
  });

  it('answers 304 to a caller that holds the answer, and 200 once it differs', async () => {
    const first = await get('?code=44&at=2025-06-30').expect(200);
    expect(first.headers['cache-control']).toBe('private, no-cache');
    const held = first.headers.etag!;
    const again = await get('?code=44&at=2025-06-30').set('If-None-Match', `W/"x", ${held}`).expect(304);
    expect(again.text).toBe('');
    expect(again.headers.etag).toBe(held);
    expect(again.headers['x-position']).toBe('120');
    await get('?code=44&at=2025-07-01').set('If-None-Match', held).expect(200);
  });

  it('waits for no position that does not come, and says when to ask again', async () => {
    const { body, headers } = await get('?notBefore=121').expect(503);
    expect(body).toMatchObject({ code: 'position.not-yet-shown', notBefore: '121' });
    expect(headers['retry-after']).toBe('1');
    await get('?notBefore=120').expect(200);
  });
});
