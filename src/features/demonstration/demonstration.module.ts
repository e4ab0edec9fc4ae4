import { Module } from '@nestjs/common';
import { LoadDemonstration } from './load-demonstration.ts';

@Module({ providers: [LoadDemonstration], exports: [LoadDemonstration] })
export class DemonstrationModule {}
