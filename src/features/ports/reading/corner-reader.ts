import { Injectable } from '@nestjs/common';
import { CurrentAsker, type Sight } from '../asker.ts';
import { Clock } from '../clock.ts';
import { Ledger, type Corner, type Page, type RegisterName } from '../registers.ts';
import type { CornerView } from './corner.view.ts';
import { readCursor, writeCursor } from './page-cursor.ts';
import type { CornerQuestion, PageQuestion } from './questions.ts';
import { NotYetShown, pageOfAnotherCorner } from './reading.errors.ts';

/** Milliseconds that a question may wait for the registers. */
const longestWait = 5_000;
/** Items of a page when the question does not say. */
const pageSize = 100;

/** A corner as the registers take it, and as the answer states it. */
export type AskedCorner = Readonly<{ corner: Corner; shown: CornerView }>;
export type AskedPage = AskedCorner & Readonly<{ after: string | null; limit: number }>;

@Injectable()
export class CornerReader {
  constructor(
    private readonly ledger: Ledger,
    private readonly clock: Clock,
    private readonly asker: CurrentAsker,
  ) {}

  /**
   * @param named all registers that the question reads
   * @throws NotYetShown when they do not reach `notBefore` in time
   */
  async read(
    { at = this.clock.today(), knownAt, notBefore }: CornerQuestion,
    named: readonly RegisterName[],
  ): Promise<AskedCorner> {
    const sight = await this.asker.sight();
    const registers = sight.units === 'all' ? named : withOwners(named);
    if (notBefore !== undefined && !(await this.ledger.waitFor(BigInt(notBefore), longestWait, registers))) {
      throw new NotYetShown(notBefore);
    }
    const { position, recordedAt } = await this.ledger.resolve(knownAt, registers);
    return {
      corner: { at, position, sight },
      shown: { at, knownAt: { position: position.toString(), recordedAt }, scope: scopeOf(sight) },
    };
  }

  /** @throws NotYetShown; InputRefused for an `after` that is none, or of another corner */
  async readPage(question: PageQuestion, registers: readonly RegisterName[]): Promise<AskedPage> {
    const { limit = pageSize } = question;
    if (question.after === undefined) return { ...(await this.read(question, registers)), after: null, limit };
    const { corner, after } = readCursor(question.after);
    const position = corner.position.toString();
    const knownAt = question.knownAt ?? position;
    const asked = await this.read({ ...question, at: corner.at, knownAt }, registers);
    if (asked.corner.position !== corner.position || (question.at ?? corner.at) !== corner.at) {
      throw pageOfAnotherCorner(corner.at, position);
    }
    return { ...asked, after, limit };
  }
}

/** Whose a task or an entry of the trail is stands in other registers: what they do not show yet would be out of sight. */
const withOwners = (named: readonly RegisterName[]): readonly RegisterName[] => [
  ...new Set([
    ...named,
    ...(named.includes('tasks') ? (['plans'] as const) : []),
    ...(named.includes('plans') ? (['tasks'] as const) : []),
    ...(named.includes('trail') ? (['plans', 'measures', 'tasks'] as const) : []),
  ]),
];

const scopeOf = ({ units }: Sight): CornerView['scope'] => (units === 'all' ? 'all' : 'limited');

/** The caller's `next` for a page of a register. */
export const nextOf = ({ next }: Pick<Page<unknown>, 'next'>, corner: Corner): string | null =>
  next === null ? null : writeCursor({ corner, after: next });
