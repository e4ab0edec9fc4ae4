import type { ICommand } from '@nestjs/cqrs';
import type { ActBody } from './act.dto.ts';
import type { Ask, Receipt } from './streams.ts';

/** An HTTP request as far as a desk looks at it. */
export type IncomingRequest = Readonly<{
  method: string;
  url: string;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  /** As it was parsed, before it became a typed body. */
  body?: unknown;
}>;

/**
 * Where requests become commands: it names who asks, claims the idempotency key, sends the command, and keeps a refusal by
 * rule, or a receipt that no event stands for, so that the same request gets the same answer.
 */
export abstract class CommandDesk {
  /**
   * @throws InputRefused for headers that cannot be read; KeyReused; SecretDocumentRefused; whatever the command throws
   */
  abstract carryOut(request: IncomingRequest, act: ActBody, command: (ask: Ask) => ICommand): Promise<Receipt>;
}
