import { requireAuthority, requireReason } from '../shared/act.rules.ts';
import { fact, type Context } from '../shared/fact.ts';
import { same } from '../shared/same.ts';
import type { Unit } from '../unit/unit.state.ts';
import { documentOf, readDocument, textOf, type ReportDocument, type SentReport } from './report-document.ts';
import * as refusal from './report.errors.ts';
import { openedRound, requireInSequence, requireReceiver, type Decision } from './report.require.ts';
import { isFrozen, type Report, type Round } from './report.state.ts';

/** `receiver` as of the round's; `reports` as known at the position `knownAt`; `digestOf` gives SHA-256 in lower-case hex. */
export type FreezingSurroundings = Readonly<{
  receiver: Unit;
  reports: readonly SentReport[];
  knownAt: string;
  ruleSet: string;
  digestOf: (text: string) => string;
}>;

/** Close the period (chốt số liệu): version 1, whose figures never change. What is not approved is listed in it. */
export const freezeReport = (report: Report, surroundings: FreezingSurroundings, context: Context): Decision => {
  const round = openedRound(report);
  requireReceiver('freeze', round, surroundings.receiver, context);
  if (isFrozen(round)) throw new refusal.ReportAlreadyFrozen('freeze', round.id);
  requireInSequence(round, context);
  const document = requireSomething(round, surroundings, 1);
  return [fact('ReportFrozen', versionOf(round, document, surroundings), context)];
};

/** Make a new numbered version (bản điều chỉnh), with the document that allows it; quiet when nothing is different. */
export const versionReport = (report: Report, surroundings: FreezingSurroundings, context: Context): Decision => {
  const round = openedRound(report);
  requireReceiver('version', round, surroundings.receiver, context);
  const last = round.versions.at(-1);
  if (last === undefined) throw new refusal.ReportNotFrozen(round.id);
  requireInSequence(round, context);
  requireReason('version', context);
  requireAuthority('version', context);
  const document = requireSomething(round, surroundings, last.version + 1);
  if (same(contentOf(document), contentOf(readDocument(last.document)))) return [];
  return [fact('ReportVersioned', versionOf(round, document, surroundings), context)];
};

const requireSomething = (
  round: Round,
  { reports, knownAt, ruleSet }: FreezingSurroundings,
  version: number,
): ReportDocument => {
  const document = documentOf(round, reports, { version, knownAt, ruleSet });
  if (document.units.length === 0) throw new refusal.NothingApproved(round.id);
  return document;
};

/** A document without its number and the moment it was made. */
const contentOf = ({ version: _version, knownAt: _knownAt, ...content }: ReportDocument) => content;

const versionOf = (round: Round, document: ReportDocument, { digestOf }: FreezingSurroundings) => {
  const text = textOf(document);
  const { version, at, knownAt, ruleSet } = document;
  return {
    ...{ reportId: round.id, receiver: round.receiver, planId: round.planId },
    ...{ version, at, knownAt, ruleSet, document: text, sha256: digestOf(text) },
  };
};
