import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { administeringRoles } from '../../domain/account/account.rules.ts';
import { AccessRecords } from '../ports/access-records.ts';
import { Admits } from '../ports/access-rules.ts';
import { ProblemAnswers } from '../ports/answers.ts';
import type { ApiKey } from '../ports/api-keys.ts';
import { CurrentAsker } from '../ports/asker.ts';
import { callerOf, type CallingRequest } from '../ports/caller.ts';
import { ReadId } from '../ports/read-id.pipe.ts';
import { AdministeredKeys } from './administered-keys.ts';
import { ApiKeyPageView, apiKeyView, ApiKeyView, NewApiKeyView } from './api-key.view.ts';
import { ApiKeysQuestion, CreateApiKeyBody } from './dto/api-key.dto.ts';

const usualLimit = 100;

@ApiTags('api keys')
@Controller('api-keys')
export class ApiKeysController {
  constructor(
    private readonly keys: AdministeredKeys,
    private readonly records: AccessRecords,
    private readonly asker: CurrentAsker,
  ) {}

  @Post()
  @Admits({ roles: administeringRoles })
  @HttpCode(201)
  @Header('Cache-Control', 'no-store')
  @ApiOperation({
    summary: 'Make a key with which a dashboard reads',
    description: 'It never writes. The secret is shown once and kept as a hash.',
  })
  @ApiCreatedResponse({ type: NewApiKeyView })
  @ProblemAnswers(400, 401, 403, 422, 503)
  async create(
    @Req() request: CallingRequest,
    @Body() { label, units = null, endsOn }: CreateApiKeyBody,
  ): Promise<NewApiKeyView> {
    const { key, secret } = await this.keys.create({ label, units, endsOn }, request);
    await this.note(key, request, null);
    return { key: apiKeyView(key), secret };
  }

  @Get()
  @Admits({ roles: [...administeringRoles, 'auditor'] })
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ summary: 'List keys with their last use' })
  @ApiOkResponse({ type: ApiKeyPageView })
  @ProblemAnswers(400, 401, 403, 503)
  async list(
    @Req() request: CallingRequest,
    @Query() { after = '', limit = usualLimit }: ApiKeysQuestion,
  ): Promise<ApiKeyPageView> {
    const { items, next } = await this.keys.page(after === '' ? null : after, limit, request);
    return { items: items.map(apiKeyView), next };
  }

  @Post(':id/revocation')
  @Admits({ roles: administeringRoles })
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ summary: 'Revoke a key', description: 'It is refused from the next request on.' })
  @ApiOkResponse({ type: ApiKeyView })
  @ProblemAnswers(400, 401, 403, 404, 503)
  async revoke(@Req() request: CallingRequest, @Param('id', ReadId) id: string): Promise<ApiKeyView> {
    const key = await this.keys.revoke(id, request);
    await this.note(key, request, 'revoked');
    return apiKeyView(key);
  }

  private async note(key: ApiKey, request: CallingRequest, reason: string | null): Promise<void> {
    const asker = this.asker.asker();
    const { address, port, device, requestId } = callerOf(request);
    await this.records.keep({
      account: asker.kind === 'account' ? asker.accountId : null,
      accountType: 'person',
      address,
      port,
      device,
      action: 'apiKeyChanged',
      objectType: 'apiKey',
      objectId: key.id,
      result: 'allowed',
      reason,
      requestId,
    });
  }
}
