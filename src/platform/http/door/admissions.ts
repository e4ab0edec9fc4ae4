import type { DiscoveryService, Reflector } from '@nestjs/core';
import { METHOD_METADATA } from '@nestjs/common/constants.js';
import { Admits, type Admission } from '../../../features/ports/access-rules.ts';

type Handler = (...given: never[]) => unknown;

/** Who may pass: what the route says, else what its controller says; `null` where neither does. */
export const admissionOf = (reflector: Reflector, handler: Handler, controller: abstract new () => unknown) =>
  (reflector.getAllAndOverride(Admits, [handler, controller]) as Admission | undefined) ?? null;

/** @throws Error that names every route which does not say whom it lets in */
export const requireAdmissions = (discovery: DiscoveryService, reflector: Reflector): void => {
  const silent = discovery.getControllers().flatMap(({ metatype }) => {
    if (typeof metatype !== 'function') return [];
    const controller = metatype as abstract new () => unknown;
    const prototype = controller.prototype as Record<string, unknown>;
    return Object.getOwnPropertyNames(prototype).flatMap((name) => {
      const handler = prototype[name];
      if (typeof handler !== 'function' || Reflect.getMetadata(METHOD_METADATA, handler) === undefined) return [];
      return admissionOf(reflector, handler as Handler, controller) === null ? [`${controller.name}.${name}`] : [];
    });
  });
  if (silent.length > 0) throw new Error(`Routes that do not say whom they admit: ${silent.join(', ')}`);
};
