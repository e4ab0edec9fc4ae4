import {
  Body,
  Controller,
  Get,
  HttpCode,
  Logger,
  Param,
  Post,
  Query,
  Req,
  Res,
  type OnModuleDestroy,
} from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiAcceptedResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AccessRecords } from '../ports/access-records.ts';
import { Admits } from '../ports/access-rules.ts';
import { ProblemAnswers } from '../ports/answers.ts';
import { CurrentAsker } from '../ports/asker.ts';
import { callerOf, type CallingRequest } from '../ports/caller.ts';
import { IdParam } from '../ports/reading/questions.ts';
import { ApiProblem, Read } from '../ports/reading/read-route.ts';
import { GetRecount, RecountQuestion } from './get-recount.query.ts';
import { writeProgress } from './recount-progress.ts';
import { RecountView } from './recount.view.ts';
import { progressEvents, recountExample } from './recounts.examples.ts';
import { RecountsInReach } from './recounts-in-reach.ts';
import { StartRecount, StartRecountBody } from './start-recount.command.ts';

/** For auditors: every figure counted once more from the events themselves, without trust in the registers. */
@ApiTags('recounts')
@Admits({ roles: ['auditor'] })
@Controller('recounts')
export class RecountsController implements OnModuleDestroy {
  private readonly log = new Logger(RecountsController.name);
  private readonly open = new Set<AbortController>();

  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly recounts: RecountsInReach,
    private readonly asker: CurrentAsker,
    private readonly records: AccessRecords,
  ) {}

  @Post()
  @HttpCode(202)
  @ApiOperation({
    summary: 'Count everything once more from the events',
    description:
      'By a fold of its own, not through the registers, at any corner; each task and each figure is compared with what ' +
      'the registers show. One recount runs at a time, beside live traffic; others wait. It leaves an access record.',
  })
  @ApiAcceptedResponse({
    description: 'It waits or runs.',
    type: RecountView,
    headers: { Location: { description: 'Where the recount is', schema: { type: 'string' } } },
  })
  @ProblemAnswers(400, 401, 403, 503)
  async start(
    @Body() body: StartRecountBody,
    @Req() incoming: CallingRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RecountView> {
    const { id, askedBy } = await this.commands.execute(new StartRecount(body));
    await this.records.keep({
      ...{ account: askedBy, accountType: 'person', ...callerOf(incoming) },
      ...{ action: 'recounted', objectType: 'recount', objectId: id, result: 'allowed', reason: null },
    });
    void reply.header('Location', `/api/v1/recounts/${id}`);
    return this.queries.execute(new GetRecount(id, {}));
  }

  @Read({
    path: ':id',
    summary: 'Read a recount: how far it is, its verdict, and every difference',
    description:
      'Whoever sees everything reads it; others only one that they asked for themselves, over what they see.',
    answer: RecountView,
    example: recountExample,
  })
  find(@Param() { id }: IdParam, @Query() question: RecountQuestion): Promise<RecountView> {
    return this.queries.execute(new GetRecount(id, question));
  }

  @Get(':id/progress')
  @RouteConfig({ staysOpen: true })
  @ApiOperation({
    summary: 'Follow a recount',
    description: 'Server-sent events: `progress` while it moves, `finished` at its end.',
  })
  @ApiResponse({
    status: 200,
    description: 'Events until the recount ends.',
    content: { 'text/event-stream': { schema: { type: 'string' }, example: progressEvents } },
  })
  @ApiProblem(404)
  async follow(@Param() { id }: IdParam, @Res() reply: FastifyReply): Promise<void> {
    await this.recounts.find(id);
    if (reply.request.method === 'HEAD') return void reply.type('text/event-stream').send();
    const stop = new AbortController();
    const watch = this.asker.watch();
    reply.hijack();
    this.open.add(stop);
    try {
      await writeProgress(reply.raw, async () => ((await watch()) === null ? null : this.recounts.find(id)), stop);
    } catch (error) {
      this.log.error('the progress of a recount ended early', error instanceof Error ? error.stack : String(error));
    } finally {
      this.open.delete(stop);
    }
  }

  onModuleDestroy(): void {
    for (const stop of this.open) stop.abort();
  }
}
