import { Controller, Get, Header, HttpStatus, Logger, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Admits } from '../ports/access-rules.ts';
import { ProjectionStatus, type ProjectionState } from '../ports/projection-status.ts';
import { LivenessView, ReadinessView, type ProjectionView } from './health.view.ts';

/** Seconds that a register may be behind before the service asks for no more questions. */
const tolerableLag = 30;

const example = {
  status: 'ready',
  halted: [],
  projections: [
    {
      name: 'task-register',
      version: 1,
      replacing: false,
      position: '1204',
      lagEvents: '0',
      lagSeconds: 0,
      halted: null,
      quarantined: null,
    },
  ],
};

@ApiTags('operation')
@Admits('anybody')
@Controller('health')
export class HealthController {
  private readonly logger = new Logger('Health');

  constructor(private readonly projections: ProjectionStatus) {}

  @Get('live')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ summary: 'Say whether the process runs' })
  @ApiResponse({ status: 200, type: LivenessView, description: 'It runs.', example: { status: 'live' } })
  live(): LivenessView {
    return { status: 'live' };
  }

  @Get('ready')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({
    summary: 'Say whether questions can be answered, with the lag of each projection',
    description: `503 while a projection is halted, or more than ${tolerableLag} s behind, or the database does not answer. Events in quarantine and rows being replaced are told of, and questions are answered.`,
  })
  @ApiResponse({ status: 200, description: 'Ready.', type: ReadinessView, example })
  @ApiResponse({
    status: 503,
    description: 'Not ready; halted projections are named.',
    type: ReadinessView,
    example: { ...example, status: 'not-ready', halted: ['task-register'] },
  })
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<ReadinessView> {
    const states = await this.projections.all().catch((error: unknown) => {
      this.logger.warn(`not ready: ${String(error)}`);
      return null;
    });
    const ready = states?.every(keepsUp) ?? false;
    reply.status(ready ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE);
    if (!ready) reply.header('Retry-After', '5');
    return {
      status: ready ? 'ready' : 'not-ready',
      halted: (states ?? []).filter(({ halted }) => halted !== null).map(({ name }) => name),
      projections: (states ?? []).map(view),
    };
  }
}

/** Rows that are being replaced stay readable at their position, and so does a register with events in quarantine. */
const keepsUp = ({ halted, lagSeconds, replacing }: ProjectionState): boolean =>
  halted === null && (replacing || lagSeconds <= tolerableLag);

const view = ({ position, lagEvents, ...state }: ProjectionState): ProjectionView => ({
  ...state,
  position: position.toString(),
  lagEvents: lagEvents?.toString() ?? null,
});
