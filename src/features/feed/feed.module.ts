import { Module } from '@nestjs/common';
import { FeedController } from './feed.controller.ts';

@Module({ controllers: [FeedController] })
export class FeedModule {}
