import { Injectable, Logger } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Sight } from '../../features/ports/asker.ts';
import { Clock } from '../../features/ports/clock.ts';
import { ReadPositions } from '../read-store/read-positions.ts';
import { mayAsk } from './door/door.guard.ts';
import { askerOf } from './door/request-scope.ts';
import { Sights } from './door/sights.ts';
import { isHeld, namedAnswer } from './not-modified.ts';

/** Bytes of answers that are remembered; the ones asked for longest ago go first. */
const mostBytes = 16_777_216;

/** What the registers showed when an answer was made, and the answer. */
type Remembered = Readonly<{ stamp: string; body: Buffer; etag: string; position: string }>;
type Asked = Readonly<{ question: string; stamp: string }>;

/** Such a question is about an instant that the log has to be asked about, or cannot be told from one. */
const asksMore = /[?&](?:knownAt=\d*[^\d&]|[^=&]*%)/;

/**
 * Answers of routes that say `@RouteConfig({ remembered: true })`: what they tell follows from the question, the day, what the
 * asker may read, and rows of registers, and from nothing else.
 *
 * An answer is given again to whoever asks the same with the same sight, as long as no row of a register has changed, in
 * whichever process: the stamp of the registers, read from the database after the request came, is the one that stood before
 * the answer was made and still stood after it. Who asks is proven, counted and let in as for any other answer.
 */
@Injectable()
export class RememberedAnswers {
  private readonly log = new Logger(RememberedAnswers.name);
  private readonly answers = new Map<string, Remembered>();
  private bytes = 0;
  private readonly asked = new WeakMap<FastifyRequest, Asked>();
  private readonly numbers = new WeakMap<readonly string[], number>();
  private lastNumber = 0;

  constructor(
    private readonly positions: ReadPositions,
    private readonly sights: Sights,
    private readonly clock: Clock,
  ) {}

  serve(server: FastifyInstance): void {
    server.addHook('onRoute', (route) => {
      const { config } = route;
      if (route.method !== 'GET' || config === undefined || !('remembered' in config)) return;
      route.preHandler = [(request, reply) => this.answer(request, reply), ...hooksOf(route.preHandler)];
      route.onResponse = [
        ...hooksOf(route.onResponse),
        (request, reply, done) => {
          done();
          this.remember(request, reply).catch((error: unknown) => {
            this.log.warn(`an answer was not remembered: ${String(error)}`);
          });
        },
      ];
    });
  }

  private async answer(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> {
    const asked = await this.read(request);
    if (asked === null) return undefined;
    const known = this.answers.get(asked.question);
    if (known?.stamp !== asked.stamp) {
      this.asked.set(request, asked);
      return undefined;
    }
    this.answers.delete(asked.question);
    this.answers.set(asked.question, known);
    void reply
      .header('X-Position', known.position)
      .header('ETag', known.etag)
      .header('Cache-Control', 'private, no-cache');
    if (isHeld(known.etag, request.headers['if-none-match'])) return reply.code(304).send();
    return reply.header('Content-Type', 'application/json; charset=utf-8').send(known.body);
  }

  /** `null` for a question whose answer is made anew each time, or refused. */
  private async read(request: FastifyRequest): Promise<Asked | null> {
    const asker = askerOf(request);
    if (asker === null || !mayAsk(asker) || asksMore.test(request.url)) return null;
    const day = this.clock.today();
    const sight = await this.sights.of(asker).catch(() => null);
    const stamp = sight === null ? null : await this.positions.stamp();
    if (sight === null || stamp === null) return null;
    return { question: `${day} ${this.nameOf(sight)} ${request.url}`, stamp };
  }

  private async remember(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const asked = this.asked.get(request);
    const answer = namedAnswer(reply);
    const position = reply.getHeader('x-position');
    if (asked === undefined || answer === null || typeof position !== 'string') return;
    if ((await this.positions.stamp()) !== asked.stamp) return;
    const body = Buffer.from(answer.body);
    if (body.length > mostBytes / 16) return;
    this.forget(asked.question);
    this.answers.set(asked.question, { stamp: asked.stamp, body, etag: answer.etag, position });
    this.bytes += body.length;
    while (this.bytes > mostBytes) this.forget(this.answers.keys().next().value!);
  }

  private forget(question: string): void {
    this.bytes -= this.answers.get(question)?.body.length ?? 0;
    this.answers.delete(question);
  }

  /** Lists of units are told apart by being the same list: they are kept for a while and never changed. */
  private nameOf({ units, works, accounts }: Sight): string {
    const number = (list: readonly string[] | undefined): number => {
      if (list === undefined) return 0;
      const known = this.numbers.get(list) ?? (this.lastNumber += 1);
      this.numbers.set(list, known);
      return known;
    };
    return `${units === 'all' ? units : number(units)}.${number(works)}.${accounts}`;
  }
}

const hooksOf = <Hook>(hooks: Hook | readonly Hook[] | undefined): readonly Hook[] =>
  hooks === undefined ? [] : ([hooks].flat() as Hook[]);
