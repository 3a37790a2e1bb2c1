/** What a media item is said to be, in words. */

import type { MediaItem, MediaLine, OnWord, Outcome } from '../../api/names';
import { day, days } from '../../parts/days';

export const KINDS = ['video', 'image', 'recording', 'statement', 'message', 'document'] as const;

export const OUTCOMES: Readonly<Record<Outcome, string>> = {
  verified: 'verified',
  not_verified: 'could not be verified',
  disputed: 'disputed',
  retracted: 'retracted',
};

/** The choices of the list: what the address says → what the button says. */
export const CHOICES = [
  [null, 'All'],
  ['verified', 'Verified'],
  ['disputed', 'Disputed'],
  ['unverified', 'Verified by nobody'],
] as const;

/** Who put it out, on what, when; null where nothing of it is told. */
export function putOut(released: MediaLine['released']): string | null {
  const one = released[0];
  if (!one) return null;
  const when = one.earliest || one.latest ? days(one.earliest, one.latest) : null;
  return [one.holder ?? 'by whom is not told', one.channel, when].filter(Boolean).join(' · ');
}

/** Whether what rests on it should be looked at again: disputed, retracted or flagged, by whomever. */
export function isDebunked(one: { readonly verdicts: readonly Outcome[]; readonly flags: readonly unknown[] }): boolean {
  return one.flags.length > 0 || one.verdicts.some((verdict) => verdict === 'disputed' || verdict === 'retracted');
}

/** What those came to who looked, each once. */
export function outcomes(item: Pick<MediaItem, 'checks'>): Outcome[] {
  return [...new Set(item.checks.map((check) => check.verdict))];
}

export interface Told {
  readonly words: string;
  readonly word: OnWord;
  readonly tone?: string;
}

/** Who says so: the source, in its outlets; the outlets alone where they speak in their own voice. */
export function onWord(words: readonly OnWord[], item: Pick<MediaItem, 'reports'>): string {
  const outlets = words.map((word) => item.reports.find((one) => one.report === word.report)?.outlet ?? 'an outlet not known');
  const by = words[0]?.by;
  return `${by ? `${by}, in ` : ''}${[...new Set(outlets)].join(' and ')}`;
}

/** What several reports tell in the same words, as copies do, once; each with everybody who prints it. */
export function inSameWords(told: readonly Told[]): readonly (Told & { readonly all: readonly OnWord[] })[] {
  const key = (one: Told): string => JSON.stringify([one.words, one.word.by, one.word.words]);
  return [...new Set(told.map(key))].map((wanted) => {
    const same = told.filter((one) => key(one) === wanted);
    return { ...(same[0] as Told), all: same.map((one) => one.word) };
  });
}

/** The earliest copy that the record knows of; an earlier one may well exist. */
export function firstKnown(known: MediaItem['first_known']): string {
  if (!known) return 'no copy is known';
  const how = { published: 'a report that embeds it was published', captured: 'a page that embeds it was captured', given: 'a file was given' }[known.how] ?? known.how;
  return `${day(known.day)}: ${how}`;
}

export interface Copies {
  readonly url: string;
  readonly copies: readonly MediaItem['embedded'][number][];
}

/** Copies in pages, each address once. */
export function byAddress(embedded: MediaItem['embedded']): readonly Copies[] {
  return [...new Set(embedded.map((one) => one.url))].map((url) => ({ url, copies: embedded.filter((one) => one.url === url) }));
}
