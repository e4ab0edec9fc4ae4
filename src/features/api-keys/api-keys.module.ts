import { Module } from '@nestjs/common';
import { ActingContext } from '../ports/acting-context.ts';
import { AdministeredKeys } from './administered-keys.ts';
import { ApiKeysController } from './api-keys.controller.ts';

@Module({ controllers: [ApiKeysController], providers: [ActingContext, AdministeredKeys] })
export class ApiKeysModule {}
