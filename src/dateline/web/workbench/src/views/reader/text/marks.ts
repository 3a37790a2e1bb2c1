/** What of a reading is marked in its text, under which name, and why. Marks may overlap in any way. */

import type { Attribution, InText, OpenedReport, Span } from '../../../api/names';
import { familyOf, type Family } from './families';
import { lanes } from './lanes';

export const KINDS = ['claims', 'names', 'times', 'places', 'words'] as const;
export type Kind = (typeof KINDS)[number];
export const MARKED_AT_FIRST: readonly Kind[] = ['claims', 'names', 'times', 'places'];

export type Manner = 'asserted' | 'hedged' | 'denied';
export const MANNERS: readonly Manner[] = ['asserted', 'hedged', 'denied'];

/** A stretch of the text, and the name of the look it has (looks.ts). */
export interface Mark {
  readonly look: string;
  readonly span: Span;
}

/** How surely it is told: denied before hedged, since a denial that is hedged is a denial first. */
export function mannerOf(claim: InText): Manner {
  if (claim.claim.polarity === 'denied') return 'denied';
  return claim.claim.certainty === 'asserted' ? 'asserted' : 'hedged';
}

export function lookOf(family: Family, manner: Manner, lane: number): string {
  return `claim-${family}-${manner}-${lane}`;
}

/** The marks of the kinds that are shown; claims that the view does not hear are left unmarked. */
export function marksOf(report: OpenedReport, shown: ReadonlySet<Kind>): Mark[] {
  const found: Mark[] = report.doubts.flatMap((doubt) => (doubt.span ? [{ look: 'doubt', span: doubt.span }] : []));
  if (shown.has('claims')) found.push(...claimMarks(report.claims));
  if (shown.has('names')) found.push(...report.mentions.filter((one) => NAMES.has(one.form)).map((one) => ({ look: 'name', span: one.span })));
  if (shown.has('times')) found.push(...report.whens.flatMap((one) => (one.span ? [{ look: 'time', span: one.span }] : [])));
  if (shown.has('places')) found.push(...report.places.map((one) => ({ look: 'place', span: one.span })));
  if (shown.has('words')) found.push(...report.attributions.flatMap(saidMarks));
  return found;
}

const NAMES = new Set(['full', 'short', 'acronym']);

function claimMarks(claims: readonly InText[]): Mark[] {
  const heard = claims.filter((one) => one.heard);
  const lane = lanes(heard.map((one) => one.claim.evidence));
  return heard.flatMap((one, place) => {
    const look = lookOf(familyOf(one.claim.type), mannerOf(one), lane[place] ?? 0);
    return one.claim.evidence.map((span) => ({ look, span }));
  });
}

function saidMarks(link: Attribution): Mark[] {
  return [...link.content.map((span) => ({ look: 'said', span })), ...link.cue.map((span) => ({ look: 'cue', span }))];
}

/** What is lit of a claim that is chosen: its words, and of every hand it passed through the source and the cue. */
export function litOf(claim: InText): Mark[] {
  const family = familyOf(claim.claim.type);
  const links = chainOf(claim);
  return [
    ...claim.claim.evidence.map((span) => ({ look: `lit-${family}`, span })),
    ...links.flatMap((link) => link.cue.map((span) => ({ look: 'lit-cue', span }))),
    ...links.flatMap((link) => (link.source ? [{ look: 'lit-hand', span: link.source.span }] : [])),
  ];
}

/** The links of a claim's chain, innermost first; the outlet comes after the last. */
export function chainOf(claim: InText): Attribution[] {
  const found: Attribution[] = [];
  for (let link = claim.claim.attribution; link; link = link.inside ?? null) found.push(link);
  return found;
}

/** The claims whose words stand at a code point, the one with the fewest words first. */
export function claimsAt(claims: readonly InText[], point: number): InText[] {
  const here = claims.filter((one) => one.heard && one.claim.evidence.some((span) => span.start <= point && point < span.end));
  return here.sort((one, other) => lengthOf(one) - lengthOf(other));
}

function lengthOf(claim: InText): number {
  return claim.claim.evidence.reduce((sum, span) => sum + span.end - span.start, 0);
}

/** Where a claim's words begin. */
export function startOf(claim: InText): number {
  return Math.min(...claim.claim.evidence.map((span) => span.start));
}
