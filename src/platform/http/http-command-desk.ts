import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { CommandBus, type ICommand } from '@nestjs/cqrs';
import { requireOpenDocument } from '../../domain/shared/act.rules.ts';
import { DomainError } from '../../domain/shared/domain-error.ts';
import type { Actor } from '../../domain/shared/fact.ts';
import { localDateAt } from '../../domain/shared/local-date.ts';
import { documentOf, type ActBody } from '../../features/ports/act.dto.ts';
import { Clock } from '../../features/ports/clock.ts';
import { CommandDesk, type IncomingRequest } from '../../features/ports/command-desk.ts';
import { CommandJournal, type ClaimedKey, type KeptRefusal } from '../../features/ports/command-journal.ts';
import { CurrentActor, type Acting } from '../../features/ports/current-actor.ts';
import { InputRefused } from '../../features/ports/input-refused.ts';
import { KeyReused } from '../../features/ports/streams.errors.ts';
import { UnitStreams, type Ask, type Receipt } from '../../features/ports/streams.ts';
import { IssuedIdentity } from '../streams/issued-identity.ts';
import { Turns } from '../streams/turns.ts';
import { behind } from '../streams/veil.ts';
import { HiddenThings } from './hidden-things.ts';
import { isFinal, tellsOfThing } from './statuses.ts';

const keyForm = /^[\x21-\x7e]{8,200}$/;
const etagForm = /^(?:W\/)?"(\d{1,18})(?:\.[\w-]{1,64})?"$/;

/** A refusal of earlier, given again in the same words. */
class RepeatedRefusal extends DomainError {
  readonly code: string;

  constructor({ code, message, data }: KeptRefusal) {
    super(message);
    this.code = code;
    Object.assign(this, data);
  }
}

/** The desk at the HTTP door. Requests under one key take turns, so that a double click is one request and its repetition. */
@Injectable()
export class HttpCommandDesk extends CommandDesk {
  private readonly turns = new Turns();

  constructor(
    private readonly commands: CommandBus,
    private readonly actors: CurrentActor,
    private readonly journal: CommandJournal,
    private readonly units: UnitStreams,
    private readonly clock: Clock,
    private readonly things: HiddenThings,
  ) {
    super();
  }

  async carryOut(request: IncomingRequest, act: ActBody, command: (ask: Ask) => ICommand): Promise<Receipt> {
    const acting = await this.actors.of(request);
    const { by } = acting;
    const key = keyOf(request);
    const ifMatch = ifMatchOf(request);
    const hash = hashOf(request, by);
    return this.turns.take(JSON.stringify([by.account, key]), async () => {
      const claimed = await this.journal.claim(by.account, key, hash, this.clock.now());
      if (claimed.requestHash !== hash) throw new KeyReused();
      if (claimed.refusal !== null) throw new RepeatedRefusal(claimed.refusal);
      if (claimed.receipt !== null) return { ...claimed.receipt, repeated: true };
      try {
        requireOpenDocument(act.secrecy ?? undefined);
        const ask = await this.ask(act, acting, key, claimed, ifMatch);
        const receipt = await this.carriedOut(request, () => command(ask));
        if (receipt.unrecorded) await this.journal.keepReceipt(by.account, key, receipt);
        return receipt;
      } catch (error) {
        if (error instanceof DomainError && isFinal(error.code)) {
          await this.journal.keepRefusal(by.account, key, kept(error));
        }
        throw error;
      }
    });
  }

  /** What the asker may not read it can neither refer to nor learn about: refusals are those of an id that was never recorded. */
  private async carriedOut(request: IncomingRequest, command: () => ICommand): Promise<Receipt> {
    const execute = (): Promise<Receipt> => this.commands.execute<ICommand, Receipt>(command());
    const referred = await this.things.referredTo(request);
    try {
      return await (referred.size === 0 ? execute() : behind({ hidden: referred, onlyRefuses: false }, execute));
    } catch (error) {
      if (!(error instanceof DomainError) || !tellsOfThing(error.code)) throw error;
      const named = await this.things.namedBy(request);
      if (named.size === 0) throw error;
      return behind({ hidden: new Set([...referred, ...named]), onlyRefuses: true }, execute);
    }
  }

  /** An act without a day of its own is of the day on which it was first asked for, also when it is carried out again later. */
  private async ask(
    act: ActBody,
    acting: Acting,
    key: string,
    claimed: ClaimedKey,
    ifMatch: bigint | null,
  ): Promise<Ask> {
    const { by, everywhere, actingUntil } = acting;
    const { state: unit } = await this.units.load(by.unit);
    return {
      context: {
        effectiveOn: act.effectiveOn ?? localDateAt(new Date(claimed.issuedAt)),
        by,
        authority: act.authority ? documentOf(act.authority) : null,
        reason: act.reason ?? null,
        today: this.clock.today(),
        everywhere,
        actingUntil,
        actingUnitEndedOn: unit.status === 'none' ? null : unit.dissolvedOn,
      },
      identity: new IssuedIdentity(by.account, key, claimed.requestHash, claimed.issuedAt),
      ifMatch,
    };
  }
}

const header = ({ headers }: IncomingRequest, name: string): string | undefined => {
  const value = headers[name];
  return Array.isArray(value) ? value.join(',') : value;
};

const keyOf = (request: IncomingRequest): string => {
  const key = header(request, 'idempotency-key');
  const field = 'Idempotency-Key';
  if (key === undefined || key === '') throw new InputRefused([{ field, code: 'header.missing' }]);
  if (keyForm.test(key)) return key;
  throw new InputRefused([{ field, code: 'header.unreadable', data: { expected: '8-200 × ASCII' } }]);
};

/** `"7"` names a revision; `*` asks only that the thing exists, which every act asks anyway. */
const ifMatchOf = (request: IncomingRequest): bigint | null => {
  const text = header(request, 'if-match');
  if (text === undefined || text === '*') return null;
  const revision = etagForm.exec(text)?.[1];
  if (revision !== undefined) return BigInt(revision);
  throw new InputRefused([{ field: 'If-Match', code: 'header.unreadable', data: { expected: '"7"' } }]);
};

/** Who asks for what: route, asker and content. `If-Match` is a condition on the answer, not part of what is asked. */
const hashOf = ({ method, url, body }: IncomingRequest, by: Actor): string =>
  createHash('sha256')
    .update(JSON.stringify([method, url.split('?')[0], by.unit, by.role, body ?? null]))
    .digest('hex');

const kept = (error: DomainError): KeptRefusal => {
  const { name: _name, code, ...data } = error;
  return { code, message: error.message, data: JSON.parse(JSON.stringify(data)) as Record<string, unknown> };
};
