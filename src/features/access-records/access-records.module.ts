import { Module } from '@nestjs/common';
import { AccessRecordsController } from './access-records.controller.ts';

@Module({ controllers: [AccessRecordsController] })
export class AccessRecordsModule {}
