import { Controller, Get, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Admits } from '../ports/access-rules.ts';
import { Metrics } from '../ports/metrics.ts';

@ApiTags('operation')
@Admits('anybody')
@Controller('metrics')
export class MetricsController {
  constructor(private readonly metrics: Metrics) {}

  @Get()
  @ApiOperation({ summary: 'Read the metrics in the text format of Prometheus' })
  @ApiResponse({
    status: 200,
    description: 'Durations of requests, appends, lag of projections, process.',
    content: {
      'text/plain': {
        schema: { type: 'string' },
        example: 'tiendo_projection_lag_events{projection="task-register"} 0\n',
      },
    },
  })
  async read(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    reply.header('content-type', this.metrics.contentType).header('cache-control', 'no-store');
    return this.metrics.text();
  }
}
