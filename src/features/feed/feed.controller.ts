import { Controller, Get, Headers, Logger, type OnModuleDestroy, Query, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';
import { AccessRecords } from '../ports/access-records.ts';
import { Admits } from '../ports/access-rules.ts';
import { CurrentAsker, type Sight } from '../ports/asker.ts';
import { accountIn, callerOf, type CallingRequest } from '../ports/caller.ts';
import { EventFeed, type FeedEvent } from '../ports/event-feed.ts';
import { ApiProblem } from '../ports/reading/read-route.ts';
import { writeEventStream } from './event-stream-response.ts';
import { FeedSight } from './feed-sight.ts';
import { FeedQuestion } from './feed-question.ts';
import { feedAheadOfLog, lastEventIdUnreadable } from './feed.errors.ts';

const example = [
  'id: 57',
  'event: TaskCompletionConfirmed',
  'data: {"specversion":"1.0","id":"018c8a10-0000-7000-8000-000000000057","source":"/streams/task-018c…","type":"TaskCompletionConfirmed","subject":"task-018c…","time":"2023-12-14T03:00:00.000000Z","datacontenttype":"application/json","position":"57","revision":"3","data":{"taskId":"018c…","submission":1,"completedOn":"2023-12-12"}}',
  '',
  '',
].join('\n');

@ApiTags('feed')
@Admits('readers')
@Controller('feed')
export class FeedController implements OnModuleDestroy {
  private readonly log = new Logger(FeedController.name);
  private readonly open = new Set<AbortController>();

  constructor(
    private readonly feed: EventFeed,
    private readonly asker: CurrentAsker,
    private readonly sights: FeedSight,
    private readonly records: AccessRecords,
  ) {}

  @Get()
  @RouteConfig({ staysOpen: true })
  @ApiOperation({
    summary: 'Follow events as they are recorded',
    description:
      'Server-sent events, each a CloudEvent 1.0 in JSON; the SSE id is the position. A client that comes back with ' +
      'Last-Event-ID goes on right after it, without loss or duplicate. A comment every 15 s keeps the line open. ' +
      'Events of plans and measures out of sight are left out; the line ends with the session.',
  })
  @ApiHeader({ name: 'Last-Event-ID', required: false, description: 'Goes before `after`.', example: '57' })
  @ApiResponse({
    status: 200,
    description: 'Events without end.',
    content: { 'text/event-stream': { schema: { type: 'string' }, example } },
  })
  @ApiProblem(400)
  async follow(
    @Query() { after, categories, types }: FeedQuestion,
    @Headers('last-event-id') lastEventId: string | undefined,
    @Req() request: CallingRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const start = await this.startOf(lastEventId, after);
    if (reply.request.method === 'HEAD') return void reply.type('text/event-stream').send();
    if (!lastEventId && start < (await this.feed.lastPosition())) await this.noteExport(request, start);
    const stop = new AbortController();
    const watch = this.asker.watch();
    let sight = await this.asker.sight();
    const admitted = async (): Promise<boolean> => {
      const now = await watch();
      if (now !== null) sight = now;
      return now !== null;
    };
    const runs = this.feed.follow({
      after: start,
      signal: stop.signal,
      ...(categories && { categories: categories.split(',') }),
      ...(types && { types: types.split(',') }),
    });
    reply.hijack();
    this.open.add(stop);
    try {
      await writeEventStream(
        reply.raw,
        this.inSight(runs, () => sight),
        stop,
        admitted,
      );
    } catch (error) {
      this.log.error('the feed of one client ended early', error instanceof Error ? error.stack : String(error));
    } finally {
      this.open.delete(stop);
    }
  }

  /** Lets every client go, so that the server can close; each resumes elsewhere with Last-Event-ID. */
  onModuleDestroy(): void {
    for (const stop of this.open) stop.abort();
  }

  /** Whoever takes history away in bulk leaves a record; one that only goes on after a break does not. */
  private noteExport(request: CallingRequest, after: bigint): Promise<void> {
    return this.records.keep({
      ...accountIn(this.asker.asker()),
      ...callerOf(request),
      action: 'export',
      objectType: 'feed',
      objectId: `after ${after}`,
      result: 'allowed',
      reason: null,
    });
  }

  private async *inSight(
    runs: AsyncIterable<readonly FeedEvent[]>,
    sight: () => Sight,
  ): AsyncGenerator<readonly FeedEvent[]> {
    for await (const run of runs) yield await this.sights.seen(run, sight());
  }

  private async startOf(lastEventId: string | undefined, after: string | undefined): Promise<bigint> {
    const last = await this.feed.lastPosition();
    if (lastEventId && !/^\d{1,18}$/.test(lastEventId)) throw lastEventIdUnreadable();
    const asked = lastEventId === '' ? after : (lastEventId ?? after);
    if (asked === undefined) return last;
    if (BigInt(asked) > last) throw feedAheadOfLog(lastEventId ? 'Last-Event-ID' : '/after', last);
    return BigInt(asked);
  }
}
