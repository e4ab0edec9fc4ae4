import type { INestApplicationContext } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService } from '@nestjs/core';

const methods = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH'];
const pathIn = (target: object): string => String(Reflect.getMetadata(PATH_METADATA, target) ?? '');

/** Every route of every controller: `POST plans/:id/closure`, below the prefix of the API. */
export const routesOf = (app: INestApplicationContext): readonly string[] =>
  app
    .get(DiscoveryService, { strict: false })
    .getControllers()
    .flatMap(({ metatype }) => {
      const controller = metatype as { prototype: Record<string, object> };
      return Object.getOwnPropertyNames(controller.prototype).flatMap((name) => {
        const handler = controller.prototype[name]!;
        const method: unknown = Reflect.getMetadata(METHOD_METADATA, handler);
        if (typeof method !== 'number') return [];
        const parts = [pathIn(controller), pathIn(handler)].flatMap((path) => path.split('/').filter(Boolean));
        return [`${methods[method]} ${parts.join('/')}`];
      });
    })
    .sort();
