import { Injectable } from '@nestjs/common';
import { parseLocalDate } from '../../domain/shared/local-date.ts';
import { CornerReader } from '../ports/reading/corner-reader.ts';
import type { CornerView } from '../ports/reading/corner.view.ts';
import { pageOfAnotherCorner, pageUnreadable } from '../ports/reading/reading.errors.ts';
import type { Corner } from '../ports/registers.ts';
import type { DiffQuestion } from './diff.question.ts';

const registers = ['tasks', 'plans', 'units', 'trail'] as const;
const pageSize = 100;

type Both = Readonly<{
  first: Corner;
  second: Corner;
  shown: Readonly<{ first: CornerView; second: CornerView }>;
  after: string | null;
  limit: number;
}>;

/** The two corners of a question; a page that follows another one keeps the corners of that one. */
@Injectable()
export class TwoCorners {
  constructor(private readonly corners: CornerReader) {}

  /** @throws InputRefused for an `after` that is none, or of other corners */
  async read(question: DiffQuestion): Promise<Both> {
    const { limit = pageSize } = question;
    const kept = question.after === undefined ? null : readCursor(question.after);
    const second = await this.corner(kept?.second ?? null, question, question.at2, question.knownAt2);
    const knownAt1 = question.knownAt1 ?? second.corner.position.toString();
    const at1 = question.at1 ?? second.corner.at;
    const first = await this.corner(
      kept?.first ?? null,
      question,
      kept === null ? at1 : question.at1,
      kept === null ? knownAt1 : question.knownAt1,
    );
    return {
      first: first.corner,
      second: second.corner,
      shown: { first: first.shown, second: second.shown },
      after: kept?.after ?? null,
      limit,
    };
  }

  private async corner(
    kept: Place | null,
    { notBefore }: DiffQuestion,
    at: DiffQuestion['at1'],
    knownAt: string | undefined,
  ): Promise<Awaited<ReturnType<CornerReader['read']>>> {
    const fresh = notBefore === undefined ? {} : { notBefore };
    if (kept === null) {
      return this.corners.read({ ...fresh, ...(at && { at }), ...(knownAt !== undefined && { knownAt }) }, registers);
    }
    const asked = await this.corners.read({ ...fresh, at: kept.at, knownAt: knownAt ?? kept.position }, registers);
    if (asked.corner.position.toString() !== kept.position || (at ?? kept.at) !== kept.at) {
      throw pageOfAnotherCorner(kept.at, kept.position);
    }
    return asked;
  }
}

type Place = Readonly<{ at: Corner['at']; position: string }>;

/** `null` at the end. base64url of the two corners and the place; opaque to callers. */
export const nextOfDiff = (next: string | null, first: Corner, second: Corner): string | null =>
  next === null
    ? null
    : Buffer.from(
        JSON.stringify([first.at, first.position.toString(), second.at, second.position.toString(), next]),
      ).toString('base64url');

/** @throws InputRefused */
const readCursor = (text: string): Readonly<{ first: Place; second: Place; after: string }> => {
  const parts = parsed(text);
  if (!Array.isArray(parts) || parts.length !== 5 || !parts.every((part) => typeof part === 'string')) {
    throw pageUnreadable();
  }
  const [at1, position1, at2, position2, after] = parts as [string, string, string, string, string];
  return { first: placeOf(at1, position1), second: placeOf(at2, position2), after };
};

const placeOf = (day: string, position: string): Place => {
  const at = parseLocalDate(day);
  if (at === null || !/^\d{1,18}$/.test(position)) throw pageUnreadable();
  return { at, position };
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    throw pageUnreadable();
  }
};
