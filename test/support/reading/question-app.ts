import type { ModuleMetadata, Type } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import type { FastifyInstance } from 'fastify';
import { CurrentAsker } from '../../../src/features/ports/asker.ts';
import { Clock } from '../../../src/features/ports/clock.ts';
import { People } from '../../../src/features/ports/people.ts';
import { readingProviders } from '../../../src/features/ports/reading/reading-providers.ts';
import { Ledger, UnitRegister } from '../../../src/features/ports/registers.ts';
import { appOptions, configureApp, newAdapter } from '../../../src/platform/http/configure-app.ts';
import { ShippedRules } from '../../../src/platform/shipped-rules.ts';
import { RulesInForce } from '../../../src/features/ports/rules-in-force.ts';
import { OperatorAsks } from './operator-asks.ts';
import { MemoryUnits, StillClock, StillLedger } from './memory-registers.ts';

type Ports = readonly (readonly [abstract new (...args: never[]) => object, object])[];

export const ledger = () => new StillLedger({ position: 120n, recordedAt: '2026-11-20T02:00:00.000000Z' });
export const clock = () => new StillClock('2026-11-21');

/** Controllers and handlers behind real HTTP, over ports that the test gives. */
export const questionApp = async (
  controllers: readonly Type[],
  handlers: NonNullable<ModuleMetadata['providers']>,
  ports: Ports,
  prepare: (server: FastifyInstance) => void = () => undefined,
): Promise<NestFastifyApplication> => {
  const given = new Map<unknown, object>([
    [Clock, clock()],
    [Ledger, ledger()],
    [UnitRegister, new MemoryUnits(() => [])],
    [RulesInForce, new ShippedRules()],
    [CurrentAsker, new OperatorAsks()],
    [People, { find: async () => new Map() }],
    ...ports,
  ]);
  const module = await Test.createTestingModule({
    imports: [CqrsModule.forRoot()],
    controllers: [...controllers],
    providers: [
      ...readingProviders,
      ...handlers,
      ...[...given].map(([provide, useValue]) => ({ provide: provide as Type, useValue })),
    ],
  }).compile();
  const app = module.createNestApplication<NestFastifyApplication>(newAdapter(), { ...appOptions, logger: false });
  await configureApp(app);
  prepare(app.getHttpAdapter().getInstance());
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
};
