import { Module } from '@nestjs/common';
import { FeedSight } from './feed-sight.ts';
import { FeedController } from './feed.controller.ts';

@Module({ controllers: [FeedController], providers: [FeedSight] })
export class FeedModule {}
