import { Module } from '@nestjs/common';
import { AdministeredKeys } from './administered-keys.ts';
import { ApiKeysController } from './api-keys.controller.ts';

@Module({ controllers: [ApiKeysController], providers: [AdministeredKeys] })
export class ApiKeysModule {}
