import { Controller, Get, Header, Query, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { RoleNotHeld } from '../ports/access.errors.ts';
import { AccessRecords } from '../ports/access-records.ts';
import { Admits } from '../ports/access-rules.ts';
import { ProblemAnswers } from '../ports/answers.ts';
import { CurrentAsker, type Asker } from '../ports/asker.ts';
import { accountIn, callerOf, type CallingRequest } from '../ports/caller.ts';
import { AccessRecordsQuestion, filterOf } from './access-records.question.ts';
import { AccessRecordPageView, AccessVerificationView } from './access-records.view.ts';

const usualLimit = 100;

/** For auditors of the whole installation: records tell of everybody. Whoever keeps accounts does not read them. */
@ApiTags('access records')
@Controller('access-records')
export class AccessRecordsController {
  constructor(
    private readonly records: AccessRecords,
    private readonly current: CurrentAsker,
  ) {}

  @Get()
  @Admits({ roles: ['auditor'] })
  @Header('Cache-Control', 'no-store')
  @ApiOperation({
    summary: 'Read who signed in, who was refused and what was changed at the door',
    description: 'Reading leaves a record too.',
  })
  @ApiOkResponse({ type: AccessRecordPageView })
  @ProblemAnswers(400, 401, 403, 503)
  async read(@Req() request: CallingRequest, @Query() question: AccessRecordsQuestion): Promise<AccessRecordPageView> {
    const filter = filterOf(question);
    await this.note(request);
    const { after = '', limit = usualLimit } = question;
    return this.records.page(filter, after === '' ? null : after, limit);
  }

  @Get('verification')
  @Admits({ roles: ['auditor'] })
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ summary: 'Recompute the chain of hashes over all records kept' })
  @ApiOkResponse({ type: AccessVerificationView })
  @ProblemAnswers(401, 403, 503)
  async verify(@Req() request: CallingRequest): Promise<AccessVerificationView> {
    await this.note(request);
    const { checked, firstBroken } = await this.records.verify();
    return { checked: checked.toString(), firstBroken };
  }

  private async note(request: CallingRequest): Promise<void> {
    const asker = auditorOfAll(this.current.asker());
    await this.records.keep({
      ...accountIn(asker),
      ...callerOf(request),
      action: 'recordsRead',
      objectType: null,
      objectId: null,
      result: 'allowed',
      reason: null,
    });
  }
}

/** @throws RoleNotHeld */
const auditorOfAll = (asker: Asker): Asker => {
  const audits = asker.kind === 'account' && asker.grants.some(({ role, unit }) => role === 'auditor' && unit === null);
  if (!audits && asker.kind !== 'operator') throw new RoleNotHeld(['auditor']);
  return asker;
};
